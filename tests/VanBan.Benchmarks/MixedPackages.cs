using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace VanBan.Benchmarks;

/// <summary>Files of many formats with generated words, each the least that programs take for one of its kind.</summary>
internal static class MixedPackages
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Ml = "application/vnd.openxmlformats-officedocument.";
    private const int LinesOfPage = 44;

    /// <summary>Paragraphs, then a table.</summary>
    public static byte[] Docx(MixedTexts words)
    {
        var body = string.Concat(words.Lines.Select(static line => $"<w:p>{Run(line)}</w:p>"));
        var rows = string.Concat(words.Rows.Select(static row =>
            $"<w:tr>{string.Concat(row.Select(static cell => $"<w:tc><w:p>{Run(cell)}</w:p></w:tc>"))}</w:tr>"));
        return Zip(
            ("[Content_Types].xml", Types(("/word/document.xml", "wordprocessingml.document.main+xml"))),
            ("_rels/.rels", Links((Office + "/officeDocument", "word/document.xml"))),
            ("word/document.xml", $"{Head}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                + $"main\"><w:body>{body}<w:tbl>{rows}</w:tbl></w:body></w:document>"));

        static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{Xml(text)}</w:t></w:r>";
    }

    /// <summary>A sheet with the lines in its first column, then the table.</summary>
    public static byte[] Xlsx(MixedTexts words)
    {
        var rows = words.Lines.Select(static line => new[] { line }).Concat(words.Rows);
        var data = string.Concat(rows.Select(static row =>
            $"<row>{string.Concat(row.Select(static cell =>
                $"<c t=\"inlineStr\"><is><t>{Xml(cell)}</t></is></c>"))}</row>"));
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        return Zip(
            ("[Content_Types].xml", Types(
                ("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
                ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml"))),
            ("_rels/.rels", Links((Office + "/officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", $"{Head}<workbook {Main} xmlns:r=\"{Office}\"><sheets>"
                + "<sheet name=\"So\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Links((Office + "/worksheet", "worksheets/sheet1.xml"))),
            ("xl/worksheets/sheet1.xml", $"{Head}<worksheet {Main}><sheetData>{data}</sheetData></worksheet>"));
    }

    /// <summary>Slides of eight lines.</summary>
    public static byte[] Pptx(MixedTexts words)
    {
        const string Space = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Office + "\"";
        var slides = words.Lines.Chunk(8).Select(static lines => string.Concat(lines.Select(static line =>
            $"<a:p><a:r><a:t>{Xml(line)}</a:t></a:r></a:p>"))).ToList();
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", Types([("/ppt/presentation.xml", "presentationml.presentation.main+xml"),
                .. slides.Select(static (_, i) => ($"/ppt/slides/slide{i + 1}.xml", "presentationml.slide+xml"))])),
            ("_rels/.rels", Links((Office + "/officeDocument", "ppt/presentation.xml"))),
            ("ppt/presentation.xml", $"{Head}<p:presentation {Space}><p:sldIdLst>{string.Concat(slides.Select(
                static (_, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"r{i + 1}\"/>"))}</p:sldIdLst></p:presentation>"),
            ("ppt/_rels/presentation.xml.rels", Links([.. slides.Select(static (_, i) =>
                (Office + "/slide", $"slides/slide{i + 1}.xml"))])),
        };
        parts.AddRange(slides.Select(static (lines, i) => ($"ppt/slides/slide{i + 1}.xml",
            $"{Head}<p:sld {Space}><p:cSld><p:spTree><p:sp><p:txBody>{lines}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>")));
        return Zip([.. parts]);
    }

    /// <summary>Pages of lines in a font whose map to letters is the letters themselves.</summary>
    public static byte[] Pdf(MixedTexts words)
    {
        var pages = words.Lines.Concat(words.Rows.Select(static row => string.Join("  ", row))).SelectMany(Broken)
            .Chunk(LinesOfPage).ToList();
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(static (_, i) => $"{6 + (2 * i)} 0 R"))}]>>",
            "<</Type/Font/Subtype/Type0/BaseFont/Times/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                + "/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Times/Flags 4/FontBBox[0 0 1000 1000]"
                + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>",
            Stream(LetterMap()),
        };
        foreach (var (i, lines) in pages.Index())
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                + $"/Contents {7 + (2 * i)} 0 R>>");
            objects.Add(Stream($"BT /F 11 Tf 14 TL 60 780 Td {string.Concat(lines.Select(static line =>
                $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj T*\n"))}ET"));
        }
        return Joined(objects);
    }

    /// <summary>A letter in MIME with a Word file.</summary>
    public static byte[] Letter(MixedTexts words, byte[] attached)
    {
        var text = $"From: =?utf-8?B?{Base64("Văn phòng")}?= <vp@tinh.example>\r\nTo: <snv@tinh.example>\r\n"
            + $"Subject: =?utf-8?B?{Base64($"Gửi {words.Title.ToLower(CultureInfo.InvariantCulture)} {words.Number}")}?=\r\n"
            + "Date: Wed, 12 Mar 2025 14:05:00 +0700\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=\"x-part\"\r\n\r\n--x-part\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(words.Text), Base64FormattingOptions.InsertLineBreaks)
            + "\r\n--x-part\r\nContent-Type: application/octet-stream; name=\"du-thao.docx\"\r\n"
            + "Content-Disposition: attachment; filename=\"du-thao.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(attached, Base64FormattingOptions.InsertLineBreaks) + "\r\n--x-part--\r\n";
        return Encoding.ASCII.GetBytes(text);
    }

    /// <summary>A ZIP of such files.</summary>
    public static byte[] Archive(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    /// <summary>Text that stands in XML or HTML.</summary>
    public static string Xml(string text) => SecurityElement.Escape(text);

    private static byte[] Zip(params (string Name, string Text)[] parts) =>
        Archive([.. parts.Select(static part => (part.Name, Encoding.UTF8.GetBytes(part.Text)))]);

    private static string Types(params (string Part, string Kind)[] parts) =>
        $"{Head}<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + string.Concat(parts.Select(static part =>
            $"<Override PartName=\"{part.Part}\" ContentType=\"{Ml}{part.Kind}\"/>")) + "</Types>";

    private static string Links(params (string Kind, string Target)[] links) =>
        $"{Head}<Relationships xmlns=\"{Package}relationships\">" + string.Concat(links.Select(static (link, i) =>
            $"<Relationship Id=\"r{i + 1}\" Type=\"{link.Kind}\" Target=\"{link.Target}\"/>")) + "</Relationships>";

    private static IEnumerable<string> Broken(string line)
    {
        const int Width = 84;
        while (line.Length > Width && line.LastIndexOf(' ', Width) is > 0 and var at)
        {
            yield return line[..at];
            line = line[(at + 1)..];
        }
        yield return line;
    }

    // Ranges that lead from each code to the letter of this number; a range stays within one high byte.
    private static string LetterMap()
    {
        var ranges = string.Concat(((int[])[0x00, 0x01, 0x03, 0x1E, 0x20]).Select(static high =>
            $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n"));
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n"
            + $"1 begincodespacerange <0000> <FFFF> endcodespacerange\n5 beginbfrange\n{ranges}endbfrange\n"
            + "endcmap end end";
    }

    private static string Stream(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>stream\n{text}\nendstream");

    private static byte[] Joined(List<string> objects)
    {
        var text = new StringBuilder("%PDF-1.5\n");
        var places = new List<int>();
        foreach (var (i, one) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{one}\nendobj\n");
        }
        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
