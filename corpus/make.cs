#:property RestorePackagesWithLockFile=false

// Makes the documents of the corpus from corpus/sources/*.md. Run by make.sh:
//
//     dotnet run corpus/make.cs -- corpus/sources BUILD_FOLDER
//
// Writes NAME.docx, NAME.html or NAME.txt into BUILD_FOLDER and prints one line a document, 'kind TAB name TAB file name', for make.sh to go on with.
// The DOCX is written part by part, without a library: the parts are what Word itself writes, two runs give the same bytes, and a fault that a
// library for reading DOCX may have is not hidden by the same fault in writing.
//
// The markup of a source. First the head, between two lines '---', 'key: value' each; ' / ' breaks a line, '; ' parts the items of a list:
//     as         docx, office (PDF by LibreOffice), browser (PDF by Chromium), text, scan, encrypted, damaged
//     file       the name of the finished file, where it is not that of the source
//     layout     state (Nghị định 30/2020/NĐ-CP, the default) or party (Hướng dẫn 36-HD/VPTW)
//     parent, agency, number, about (V/v …), place (with the date), urgency, type, subject, authority, to (Kính gửi), sign, name, copies (Nơi nhận)
//     stamp      browser only: what a digital signature prints in the corner of the first page
//     wrap       text only: lines are broken at this width and the two columns of the head stand side by side, as when text is copied from a page
// Then the body: paragraphs parted by blank lines; a single line break is a blank. A paragraph begins with
//     '# ' a centred heading · '## ' a heading · '> ' a basis (căn cứ), in italics · '= ' a line set to the right, in italics
//     '+ ' an item numbered by the program: 1. 2. 3. · '++ ' its sub-items: a) b) c); both begin anew after a heading
//     '|'  a table, its rows a line each; '|---|' closes its heading rows; a cell '<' belongs to the one at its left, '^' to the one above
//     '[^1]: ' the text of a footnote · '===' the signature and a new page: what follows is an attachment
// and inside it: **bold**, *italic*, [^1] footnote mark, {++inserted++}, {--deleted--} (tracked changes).

using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

foreach (var path in Directory.GetFiles(args[0], "*.md").Order(StringComparer.Ordinal))
{
    var source = Source.Read(path);
    var extension = source.Kind switch { "text" => "txt", "browser" => "html", _ => "docx" };
    var made = Path.Combine(args[1], source.Name + "." + extension);
    switch (extension)
    {
        case "txt": File.WriteAllText(made, PlainText.Write(source)); break;
        case "html": File.WriteAllText(made, Html.Write(source)); break;
        default: Docx.Write(source, made); break;
    }
    Console.WriteLine($"{source.Kind}\t{source.Name}\t{source["file"] ?? source.Name + (source.Kind switch { "text" => ".txt", "docx" or "damaged" => ".docx", _ => ".pdf" })}");
}

internal sealed record Block(string Mark, string Text, List<string[]>? Rows = null, int HeadRows = 0);

internal sealed record Run(string Text, bool Bold, bool Italic, char Tracked = ' ', int Footnote = 0);

internal sealed record Source(string Name, Dictionary<string, string> Head, List<Block> Body, Dictionary<int, string> Footnotes)
{
    public string Kind => Head["as"];
    public bool IsParty => this["layout"] == "party";
    public string? this[string key] => Head.GetValueOrDefault(key);
    public string[] Lines(string key) => this[key]?.Split(" / ") ?? [];

    /// <summary>Whether a table cell holds a figure, which stands to the right, and not words.</summary>
    public static bool IsFigure(string cell) => Regex.IsMatch(cell, @"^[\d.,\s-]+$");

    public string[] Items(string key) => this[key]?.Split("; ") ?? [];

    public static Source Read(string path)
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        var head = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var body = new List<Block>();
        var footnotes = new Dictionary<int, string>();
        foreach (var paragraph in Regex.Split(parts[2].Trim(), @"\n\s*\n"))
        {
            if (paragraph[0] == '|')
            {
                var rows = paragraph.Split('\n').Select(row => row.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
                var rule = rows.FindIndex(row => row[0].StartsWith("--", StringComparison.Ordinal));
                rows.RemoveAt(rule);
                body.Add(new Block("|", "", rows, rule));
                continue;
            }
            var text = Regex.Replace(paragraph, @"\s*\n\s*", " ");
            if (Regex.Match(text, @"^\[\^(\d+)\]: ") is { Success: true } note)
                footnotes.Add(int.Parse(note.Groups[1].Value, CultureInfo.InvariantCulture), text[note.Length..]);
            else if (Regex.Match(text, @"^(#{1,2}|>|=|\+{1,2}) ") is { Success: true } mark)
                body.Add(new Block(mark.Groups[1].Value, text[mark.Length..]));
            else
                body.Add(new Block(text == "===" ? "===" : "", text));
        }
        return new Source(Path.GetFileNameWithoutExtension(path), head, body, footnotes);
    }

    public static IEnumerable<Run> Runs(string text)
    {
        bool bold = false, italic = false;
        var tracked = ' ';
        if (text == "*") // the line under the name of a Party body
        {
            yield return new Run(text, bold, italic);
            yield break;
        }
        foreach (var token in Regex.Split(text, @"(\*\*|\*|\[\^\d+\]|\{\+\+|\+\+\}|\{--|--\})"))
        {
            if (token == "**") bold = !bold;
            else if (token == "*") italic = !italic;
            else if (token is "{++" or "{--") tracked = token[1];
            else if (token is "++}" or "--}") tracked = ' ';
            else if (token.StartsWith("[^", StringComparison.Ordinal)) yield return new Run("", bold, italic, tracked, int.Parse(token[2..^1], CultureInfo.InvariantCulture));
            else if (token.Length > 0) yield return new Run(token, bold, italic, tracked);
        }
    }

    /// <summary>The labels of the items that Word numbers by itself, for the formats that have to print them: '1.' or 'a)' before each '+' and '++'.</summary>
    public IEnumerable<(Block Block, string Label)> Labelled()
    {
        int outer = 0, inner = 0;
        foreach (var block in Body)
        {
            (outer, inner) = block.Mark switch { "#" or "##" => (0, 0), "+" => (outer + 1, 0), "++" => (outer, inner + 1), _ => (outer, inner) };
            yield return (block, block.Mark switch { "+" => $"{outer}. ", "++" => $"{(char)('a' + inner - 1)}) ", _ => "" });
        }
    }

    public (string[] Left, string[] Right) Columns() => IsParty
        ? ([.. Lines("parent"), this["agency"]!, "*", this["number"]!], ["ĐẢNG CỘNG SẢN VIỆT NAM", this["place"]!])
        : ([.. Lines("parent"), .. Lines("agency"), this["number"]!, .. Lines("about")], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", this["place"]!]);
}

internal static class PlainText
{
    public static string Write(Source source)
    {
        var width = int.Parse(source["wrap"] ?? "0", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        void Paragraph(string paragraph)
        {
            var plain = string.Concat(Source.Runs(paragraph).Select(run => run.Text));
            for (; width > 0 && plain.Length > width; plain = plain[plain.LastIndexOf(' ', width)..].TrimStart())
                Line(plain[..plain.LastIndexOf(' ', width)]);
            Line(plain);
        }
        var (left, right) = source.Columns();
        if (width == 0)
        {
            foreach (var line in left.Concat(right))
                Line(line);
        }
        else
        {
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
                Line($"{(i < left.Length ? left[i] : ""),-34}{(i < right.Length ? right[i] : "")}".TrimEnd());
        }
        Line();
        foreach (var line in new[] { source["urgency"], source["type"] }.OfType<string>().Concat(source.Lines("subject")))
            Line(line);
        Line();
        if (source.Items("to") is { Length: > 0 } to)
            Line(to is [var only] ? "Kính gửi: " + only + "\n" : "Kính gửi:\n- " + string.Join(";\n- ", to) + ".\n");
        if (source.Lines("authority") is { Length: > 0 } authority)
            Line(string.Join('\n', authority) + "\n");
        foreach (var (block, label) in source.Labelled())
        {
            if (block.Rows is null)
                Paragraph(label + block.Text);
            else
                block.Rows.ForEach(row => Line(string.Join('\t', row.Select(cell => cell is "<" or "^" ? "" : cell))));
            if (width == 0)
                Line();
        }
        Line();
        foreach (var line in source.Lines("sign"))
            Line(line);
        Line("\n" + source["name"] + "\n");
        Line("Nơi nhận:\n- " + string.Join(";\n- ", source.Items("copies")));
        return text.ToString();
    }
}

internal static class Html
{
    private const string Style = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt 'Liberation Serif' } }
        @page :first { @top-center { content: none } }
        body { font: 13pt/1.22 'Liberation Serif'; margin: 0 }
        p { margin: 5pt 0; text-align: justify; text-indent: 1cm } table { width: 100%; border-collapse: collapse }
        .head { font-size: 12.5pt; white-space: nowrap } .head td { text-align: center; vertical-align: top; padding: 0 } .head p, .c { text-align: center; text-indent: 0; margin: 1pt 0 }
        .rule { width: 5cm; border-top: 0.8pt solid black; margin: 2pt auto 6pt } .h { font-weight: bold; break-after: avoid } .r { text-align: right; font-style: italic }
        .stamp { text-align: right; text-indent: 0; margin: 0; font: 7.5pt 'Liberation Sans'; color: #1a4fa0 }
        .grid { margin: 6pt 0; font-size: 12pt } .grid td, .grid th { border: 0.8pt solid black; padding: 2pt 4pt; vertical-align: middle } .f { text-align: right }
        .grid tr { break-inside: avoid } .foot td { vertical-align: top; width: 50% } .foot { break-inside: avoid; break-before: avoid; margin-top: 12pt } .foot p { text-indent: 0; margin: 0 } .foot td:first-child p { text-align: left }
        """;

    public static string Write(Source source)
    {
        var (left, right) = source.Columns();
        var parents = source.Lines("parent").Length;
        var named = parents + source.Lines("agency").Length;
        var html = new StringBuilder($"<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'><title>{Escape(source.Name)}</title><style>{Style}</style></head><body>");
        html.AppendJoin("", source.Lines("stamp").Select(line => P(line, "stamp"))).Append("<table class='head'><tr><td style='width:40%'>");
        html.AppendJoin("", left[..named].Select((line, i) => P(line, i >= parents ? "h" : ""))).Append("<div class='rule' style='width:2cm'></div></td><td>")
            .AppendJoin("", right[..^1].Select(line => P(line, "h"))).Append("<div class='rule'></div></td></tr><tr><td>")
            .AppendJoin("", left[named..].Select(line => P(line))).Append("</td><td>").Append(P("*" + right[^1] + "*")).Append("</td></tr></table><br>");
        html.AppendJoin("", source.Lines("type").Concat(source.Lines("subject")).Select(line => P(line, "c h")));
        if (source["subject"] is not null)
            html.Append("<div class='rule' style='width:3cm'></div>");
        if (source.Items("to") is { Length: > 0 } to)
            html.Append(P("Kính gửi: " + string.Join("; ", to), "c"));
        html.AppendJoin("", source.Lines("authority").Select(line => P(line, "c h")));
        var signed = false;
        foreach (var (block, label) in source.Labelled())
        {
            signed |= block.Mark == "===";
            html.Append(block switch
            {
                { Rows: { } rows } => Grid(rows, block.HeadRows),
                { Mark: "===" } => Foot(source) + "<div style='break-after:page'></div>",
                _ => P(label + block.Text, block.Mark switch { "#" => "c h", "##" => "h", "=" => "r", _ => "" }, block.Mark == ">"),
            });
        }
        return html.Append(signed ? "" : Foot(source)).Append("</body></html>").ToString();
    }

    private static string Foot(Source source) => new StringBuilder("<table class='foot'><tr><td style='font-size:11pt'><p><b><i>Nơi nhận:</i></b></p>")
        .AppendJoin("", source.Items("copies").Select(item => P("- " + item + (item.EndsWith('.') ? "" : ";")))).Append("</td><td>")
        .AppendJoin("", source.Lines("sign").Select(line => P(line, "c h"))).Append("<br><br><br>").Append(P(source["name"]!, "c h")).Append("</td></tr></table>").ToString();
    private static string Grid(List<string[]> rows, int headRows)
    {
        var html = new StringBuilder("<table class='grid'>");
        for (var i = 0; i < rows.Count; i++)
        {
            html.Append("<tr>");
            for (var j = 0; j < rows[i].Length; j++)
            {
                if (rows[i][j] is "<" or "^")
                    continue;
                var across = rows[i].Skip(j + 1).TakeWhile(cell => cell == "<").Count() + 1;
                var down = rows.Skip(i + 1).TakeWhile(row => row[j] == "^").Count() + 1;
                var tag = i < headRows ? "th" : j > 0 && Source.IsFigure(rows[i][j]) ? "td class='f'" : "td";
                html.Append(CultureInfo.InvariantCulture, $"<{tag} colspan='{across}' rowspan='{down}'>{Inline(rows[i][j])}</{tag[..2]}>");
            }
            html.Append("</tr>");
        }
        return html.Append("</table>").ToString();
    }

    private static string P(string text, string style = "", bool italic = false) => $"<p class='{style}'>{(italic ? "<i>" : "")}{Inline(text)}{(italic ? "</i>" : "")}</p>";

    private static string Inline(string text) =>
        string.Concat(Source.Runs(text).Select(run => (run.Bold ? "<b>" : "") + (run.Italic ? "<i>" : "") + Escape(run.Text) + (run.Italic ? "</i>" : "") + (run.Bold ? "</b>" : "")));

    private static string Escape(string text) => SecurityElement.Escape(text);
}

internal static class Docx
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Author = "w:author=\"Phòng Quản lý ngân sách\" w:date=\"2023-06-12T09:30:00Z\"";
    private const string Centre = "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";
    private const string Bold = "<w:b/>", Small = "<w:sz w:val=\"26\"/>";
    private const int Left = 3700, Right = 5940; // the two columns of head and foot, in twentieths of a point

    private static int changes; // tracked changes are counted through a document

    public static void Write(Source source, string path)
    {
        changes = 0;
        var numbers = 0;
        var parts = new List<(string Name, string Type, string Xml)>
        {
            ("word/document.xml", PackageTypes + "document.main+xml", Document(source, ref numbers)),
            ("word/styles.xml", PackageTypes + "styles+xml", Styles),
            ("word/numbering.xml", PackageTypes + "numbering+xml", Numbering(numbers)),
            ("word/footnotes.xml", PackageTypes + "footnotes+xml", Footnotes(source)),
            ("word/settings.xml", PackageTypes + "settings+xml", $"<w:settings xmlns:w=\"{Main}\"><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr></w:settings>"),
            ("word/header1.xml", PackageTypes + "header+xml", $"<w:hdr xmlns:w=\"{Main}\"><w:p><w:pPr><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Escape(string.Join(" ", source.Lines("subject")))}</dc:title></cp:coreProperties>"),
        };
        string Relation(int i, string type, string target) => $"<Relationship Id=\"rId{i}\" Type=\"{type}\" Target=\"{target}\"/>";
        const string Package = "http://schemas.openxmlformats.org/package/2006/";
        parts.Insert(0, ("[Content_Types].xml", "", $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" + string.Concat(parts.Select(part => $"<Override PartName=\"/{part.Name}\" ContentType=\"{part.Type}\"/>")) + "</Types>"));
        parts.Insert(1, ("_rels/.rels", "", $"<Relationships xmlns=\"{Package}relationships\">{Relation(1, Relationships + "/officeDocument", "word/document.xml")}{Relation(2, Package + "relationships/metadata/core-properties", "docProps/core.xml")}</Relationships>"));
        parts.Add(("word/_rels/document.xml.rels", "", $"<Relationships xmlns=\"{Package}relationships\">" + string.Concat(new[] { "styles", "numbering", "footnotes", "settings" }.Select((part, i) => Relation(i + 1, $"{Relationships}/{part}", part + ".xml"))) + Relation(5, Relationships + "/header", "header1.xml") + "</Relationships>"));

        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var part in parts)
        {
            var entry = zip.CreateEntry(part.Name);
            entry.LastWriteTime = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var writer = new StreamWriter(entry.Open());
            writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part.Xml);
        }
    }

    private static string Document(Source source, ref int numbers)
    {
        var (left, right) = source.Columns();
        var parents = source.Lines("parent").Length;
        var named = parents + source.Lines("agency").Length;
        string Rule(int indent) => $"<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"80\" w:line=\"60\" w:lineRule=\"exact\"/><w:ind w:left=\"{indent}\" w:right=\"{indent}\" w:firstLine=\"0\"/></w:pPr></w:p>";
        string Lines(IEnumerable<string> lines, string properties = "") => string.Concat(lines.Select(line => P(line, Centre, properties)));
        var text = new StringBuilder($"<w:document xmlns:w=\"{Main}\" xmlns:r=\"{Relationships}\"><w:body>");
        text.Append(source.IsParty
            ? Table([[Lines(left[..parents], Small) + Lines(left[parents..^2], Bold + Small) + Lines(left[^2..], Small), Lines(right[..^1], Bold) + Rule(900) + P(right[^1], Centre, "<w:i/>")]])
            : Table([[Lines(left[..parents], Small) + Lines(left[parents..named], Bold + Small) + Rule(1200), Lines(right[..1], Bold + Small) + Lines(right[1..^1], Bold) + Rule(1350)],
                     [Lines(left[named..], Small), P(right[^1], Centre, "<w:i/>")]]));
        text.Append(P("", Centre));
        if (source["urgency"] is { } urgency)
            text.Append(P(urgency, Centre, Bold));
        if (source["type"] is { } type)
            text.Append(P(type, "<w:pStyle w:val=\"Title\"/>"));
        if (source["subject"] is not null)
            text.Append(Lines(source.Lines("subject"), Bold)).Append(source.IsParty ? Lines(["-----"]) : Rule(3600));
        text.Append(P("", Centre));
        if (source.Items("to") is [var only])
            text.Append(P("Kính gửi: " + only, Centre)).Append(P("", Centre));
        else if (source.Items("to") is { Length: > 1 } to)
            text.Append(P("Kính gửi:", "<w:ind w:left=\"1700\" w:firstLine=\"0\"/>")).AppendJoin("", to.Select((item, i) => P($"- {item}{(i < to.Length - 1 ? ';' : '.')}", "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"2800\" w:firstLine=\"0\"/>"))).Append(P("", Centre));
        if (source.Lines("authority") is { Length: > 0 } authority)
            text.Append(Lines(authority, Bold)).Append(P("", Centre));
        bool fresh = true, signed = false;
        foreach (var (block, next) in source.Body.Zip(source.Body.Skip(1).Append(null)))
        {
            signed |= block.Mark == "===";
            if (block.Mark is "#" or "##")
                fresh = true;
            if (block.Mark == "+" && fresh)
                (fresh, numbers) = (false, numbers + 1);
            text.Append(block switch
            {
                { Rows: { } rows } => Grid(rows, block.HeadRows) + P("", Centre),
                { Mark: "===" } => Foot(source) + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>",
                { Mark: "#" } => P(block.Text, "<w:pStyle w:val=\"Heading1\"/>"),
                { Mark: "##" } => P(block.Text, "<w:pStyle w:val=\"Heading2\"/>"),
                { Mark: ">" } => P(block.Text, "", "<w:i/>"),
                { Mark: "=" } => P(block.Text, "<w:jc w:val=\"right\"/>", "<w:i/>"),
                { Mark: "+" or "++" } => P(block.Text, $"<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"{block.Mark.Length - 1}\"/><w:numId w:val=\"{numbers}\"/></w:numPr>"),
                _ => P(block.Text, next is null or { Mark: "===" } ? "<w:keepNext/>" : ""), // a signature does not stand alone on a page
            });
        }
        if (!signed)
            text.Append(Foot(source));
        return text.Append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>").ToString();
    }

    private static string Foot(Source source)
    {
        const string Flush = "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>";
        var copies = P("***Nơi nhận:***", Flush, "<w:sz w:val=\"24\"/>") + string.Concat(source.Items("copies").Select(item => P("- " + item + (item.EndsWith('.') ? "" : ";"), Flush, "<w:sz w:val=\"22\"/>")));
        var name = source.Lines("sign").Select(line => P(line, Centre, Bold)).Concat(Enumerable.Repeat(P("", Centre), 3)).Append(P(source["name"]!, Centre, Bold));
        return P("", "<w:keepNext/>" + Centre) + Table([[copies, string.Concat(name)]]);
    }

    private static string Table(string[][] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{Left + Right}\" w:type=\"dxa\"/><w:tblInd w:w=\"-140\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{Left}\"/><w:gridCol w:w=\"{Right}\"/></w:tblGrid>"
        + string.Concat(rows.Select(row => "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + string.Concat(row.Select((cell, i) => $"<w:tc><w:tcPr><w:tcW w:w=\"{(i == 0 ? Left : Right)}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    private static string Grid(List<string[]> rows, int headRows)
    {
        // A first column of ordinals is narrow, the column of names wide, the rest share what is left.
        var columns = rows[0].Length;
        var ordinals = rows[0][0] is "TT" or "STT" ? 600 : 0;
        var name = 9350 - ordinals - (columns - (ordinals > 0 ? 2 : 1)) * 1350;
        var widths = Enumerable.Range(0, columns).Select(i => ordinals > 0 && i == 0 ? ordinals : i == (ordinals > 0 ? 1 : 0) ? name : 1350).ToArray();
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"9350\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>").AppendJoin("", widths.Select(width => $"<w:gridCol w:w=\"{width}\"/>")).Append("</w:tblGrid>");
        for (var i = 0; i < rows.Count; i++)
        {
            table.Append("<w:tr><w:trPr><w:cantSplit/>").Append(i < headRows ? "<w:tblHeader/>" : "").Append("</w:trPr>");
            for (var j = 0; j < columns; j++)
            {
                if (rows[i][j] == "<")
                    continue;
                var across = rows[i].Skip(j + 1).TakeWhile(cell => cell == "<").Count() + 1;
                var above = rows[i][j] == "^";
                var merge = above ? "<w:vMerge/>" : i + 1 < rows.Count && rows[i + 1][j] == "^" ? "<w:vMerge w:val=\"restart\"/>" : "";
                var side = i < headRows || j < (ordinals > 0 ? 1 : 0) ? "center" : Source.IsFigure(rows[i][j]) ? "right" : "left";
                table.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[j..(j + across)].Sum()}\" w:type=\"dxa\"/>{(across > 1 ? $"<w:gridSpan w:val=\"{across}\"/>" : "")}{merge}<w:vAlign w:val=\"center\"/></w:tcPr>")
                    .Append(P(above ? "" : rows[i][j], $"<w:spacing w:before=\"20\" w:after=\"20\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"{side}\"/>", (i < headRows ? "<w:b/>" : "") + "<w:sz w:val=\"24\"/>")).Append("</w:tc>");
            }
            table.Append("</w:tr>");
        }
        return table.Append("</w:tbl>").ToString();
    }

    private static string Footnotes(Source source) =>
        $"<w:footnotes xmlns:w=\"{Main}\"><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
        + string.Concat(source.Footnotes.Select(note => $"<w:footnote w:id=\"{note.Key}\">{P("[^0] " + note.Value, "<w:pStyle w:val=\"FootnoteText\"/>")}</w:footnote>")) + "</w:footnotes>";

    private static string Numbering(int count)
    {
        string Level(int level, string format, string text, int indent) => $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"{indent}\"/></w:pPr></w:lvl>";
        return $"<w:numbering xmlns:w=\"{Main}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{Level(0, "decimal", "%1.", 567)}{Level(1, "lowerLetter", "%2)", 567)}</w:abstractNum>"
            + string.Concat(Enumerable.Range(1, count).Select(i => $"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")) + "</w:numbering>";
    }

    private static string P(string text, string paragraph = "", string run = "") => $"<w:p>{(paragraph == "" ? "" : $"<w:pPr>{paragraph}</w:pPr>")}{Inline(text, run)}</w:p>";

    private static string Inline(string text, string properties)
    {
        var xml = new StringBuilder();
        foreach (var run in Source.Runs(text))
        {
            var set = (run.Bold && !properties.Contains("<w:b/>", StringComparison.Ordinal) ? "<w:b/>" : "") + (run.Italic && !properties.Contains("<w:i/>", StringComparison.Ordinal) ? "<w:i/>" : "") + properties;
            if (text.StartsWith("[^0]", StringComparison.Ordinal) && run is { Text: "", Footnote: 0 })
                xml.Append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
            else if (run.Footnote > 0)
                xml.Append(CultureInfo.InvariantCulture, $"<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{run.Footnote}\"/></w:r>");
            else
                xml.Append(Tracked(run, $"<w:r>{(set == "" ? "" : $"<w:rPr>{set}</w:rPr>")}<w:t xml:space=\"preserve\">{Escape(run.Text)}</w:t></w:r>"));
        }
        return xml.ToString();
    }

    private static string Tracked(Run run, string xml) => run.Tracked switch
    {
        '+' => $"<w:ins w:id=\"{++changes}\" {Author}>{xml}</w:ins>",
        '-' => $"<w:del w:id=\"{++changes}\" {Author}>{xml.Replace("<w:t ", "<w:delText ", StringComparison.Ordinal).Replace("</w:t>", "</w:delText>", StringComparison.Ordinal)}</w:del>",
        _ => xml,
    };

    private static string Escape(string text) => SecurityElement.Escape(text);

    private const string Styles = $"""
        <w:styles xmlns:w="{Main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:before="80" w:after="80"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="80"/><w:ind w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
        <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/><w:left w:val="single" w:sz="4" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:color="auto"/><w:right w:val="single" w:sz="4" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:color="auto"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        </w:styles>
        """;
}
