using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>What of an entry goes into which field.</summary>
internal static class IndexProjection
{
    /// <summary>The entry as documents of Lucene that follow each other: its provisions, then the document itself. One
    /// that is not cut into provisions is its own.</summary>
    public static IReadOnlyList<LuceneDocument> Of(IndexEntry entry)
    {
        var layout = StoredLayout.Of(entry.Facts);
        var provisions = Provision.Of(entry.Facts.Document.Text, layout);
        var document = OfDocument(entry, layout);
        if (provisions.Count > 1)
            return [.. provisions.Select(provision => OfProvision(entry, provision)), document];
        AddText(document, entry.Facts.Document.Text);
        return [document];
    }

    private static LuceneDocument OfProvision(IndexEntry entry, Provision provision)
    {
        var text = entry.Facts.Document.Text;
        var document = new LuceneDocument
        {
            new StringField(IndexFields.Entry, entry.File, Field.Store.NO),
            new StoredField(IndexFields.Start, provision.Span.Start),
        };
        AddText(document, provision.Span.In(text).ToString());
        AddStored(document, IndexFields.Section, provision.Section);
        if (provision.Heading.Length > 0)
        {
            var heading = provision.Heading.In(text).ToString();
            document.Add(new Field(IndexFields.ProvisionTitle, heading, IndexSchema.Syllables));
            document.Add(new Field(IndexFields.ProvisionTitlePairs, heading, IndexSchema.Pairs));
        }
        return document;
    }

    private static void AddText(LuceneDocument document, string text)
    {
        document.Add(new StoredField(IndexFields.Body, text));
        document.Add(new Field(IndexFields.Text, text, IndexSchema.Syllables));
        document.Add(new Field(IndexFields.TextPairs, text, IndexSchema.Pairs));
    }

    private static LuceneDocument OfDocument(IndexEntry entry, StoredLayout layout)
    {
        var (facts, header) = (entry.Facts, entry.Facts.Header);
        var text = facts.Document.Text;
        var document = new LuceneDocument
        {
            new StringField(IndexFields.Entry, entry.File, Field.Store.NO),
            new StringField(IndexFields.IsDocument, "1", Field.Store.NO),
            new StringField(IndexFields.File, entry.File, Field.Store.YES),
            new NumericDocValuesField(IndexFields.Sequence, entry.Sequence),
            new NumericDocValuesField(IndexFields.FilePrint, Fingerprint.NameOrder(entry.File)),
            new StoredField(IndexFields.Sha256, entry.Sha256),
            new StoredField(IndexFields.Layout, layout.Write()),
            new NumericDocValuesField(IndexFields.Fingerprint, Fingerprint.Of(text)),
            new NumericDocValuesField(
                IndexFields.Identity,
                header.Key is { } key && (key.IsComplete || key.IsNamedByContent)
                    ? Fingerprint.Exact(key.ToString()) : 0),
            new NumericDocValuesField(IndexFields.NumberHash, Fingerprint.Exact(header.Number?.Slug)),
            new NumericDocValuesField(IndexFields.Date, Day(header.Date ?? header.Key?.Date)),
            new NumericDocValuesField(IndexFields.NumberOrder, Order(header)),
        };
        AddTitle(document, entry);
        AddValue(document, IndexFields.Type, header.Type?.Slug ?? header.Key?.Type);
        AddValue(document, IndexFields.Issuer, header.Issuer);
        AddValue(document, IndexFields.Year, Year(header)?.ToString(CultureInfo.InvariantCulture));
        AddValue(document, IndexFields.Province, header.Key?.Province);
        AddValue(document, IndexFields.Format, facts.Document.Format);
        AddValidity(document, entry);
        AddHead(document, header);
        AddNumbers(document, entry);
        return document;
    }

    private static void AddValidity(LuceneDocument document, IndexEntry entry)
    {
        if (StoredValidity.Write(entry) is not { } validity)
            return;
        document.Add(new SortedDocValuesField(IndexFields.Validity, new BytesRef(StoredValidity.Timeline(validity))));
        document.Add(new StoredField(IndexFields.Validity, validity));
    }

    private static void AddHead(LuceneDocument document, Header header)
    {
        if (Day(header.Date ?? header.Key?.Date) is > 0 and var day)
            document.Add(new StoredField(IndexFields.Date, day));
        AddStored(document, IndexFields.Subject, header.Subject);
        AddStored(document, IndexFields.Number, header.Number?.Printed);
        AddStored(document, IndexFields.Correction, header.Correction?.ToString());
        AddStored(document, IndexFields.Id, header.Key?.ToString());
        if (header.Issuer is { } issuer)
            document.Add(new Field(IndexFields.IssuerName, IssuerWords.Of(issuer), IndexSchema.Names));
        if (header.Signer is { } signer)
            document.Add(new Field(IndexFields.SignerName, signer, IndexSchema.Names));
    }

    /// <summary>A day as yyyymmdd; 0 for none.</summary>
    public static long Day(DateOnly? date) => date is { } day ? (((day.Year * 100) + day.Month) * 100) + day.Day : 0;

    /// <summary>What a document is called in a list: its subject, or, for a text that bears no mark of an official
    /// document, its first line if it looks like a title.</summary>
    public static string? TitleOf(IndexEntry entry)
    {
        var header = entry.Facts.Header;
        if (header.Subject is not null)
            return header.Subject;
        if (header.Number is not null || header.Issuer is not null)
            return null;
        var text = entry.Facts.Document.Text.AsSpan().TrimStart();
        var line = text[..(text.IndexOf('\n') is >= 0 and var end ? end : text.Length)].TrimEnd();
        // A title does not close like a sentence, and does not open a list.
        return line.Length is > 0 and <= 300
            && line[^1] is not ('.' or ':' or ';' or ',')
            ? line.ToString() : null;
    }

    private static void AddTitle(LuceneDocument document, IndexEntry entry)
    {
        var facts = entry.Facts;
        if (TitleOf(entry) is { } title)
        {
            document.Add(new StoredField(IndexFields.Title, title));
            var named = facts.Header.Type is { } type ? $"{type.Name}\n{title}" : title;
            document.Add(new Field(IndexFields.Title, named, IndexSchema.Syllables));
            document.Add(new Field(IndexFields.TitlePairs, named, IndexSchema.Pairs));
        }
        var headings = facts.Segments.Where(segment => segment.Kind == SegmentKind.Heading)
            .Select(segment => segment.Span.In(facts.Document.Text).ToString());
        var all = string.Join('\n', headings);
        if (all.Length > 0)
            document.Add(new Field(IndexFields.Headings, all, IndexSchema.Names));
    }

    private static void AddNumbers(LuceneDocument document, IndexEntry entry)
    {
        var header = entry.Facts.Header;
        if (header.Number is { } own)
        {
            document.Add(new StringField(IndexFields.OwnNumber, IndexFields.WholeNumber + own.Slug, Field.Store.NO));
            foreach (var form in AskedNumber.FormsOf(own, header.Type?.Slug ?? header.Key?.Type).Append(own.SymbolSlug))
                document.Add(new StringField(IndexFields.OwnNumber, form, Field.Store.NO));
        }
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, _) in NumberReader.In(entry.Facts.Document.Text))
            forms.UnionWith(AskedNumber.FormsOf(number, type: null));
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var citation in entry.Facts.Citations)
        {
            if (citation.Kind == CitationKind.Self)
                continue;
            if (citation.Number is { } number)
                forms.UnionWith(AskedNumber.FormsOf(number, citation.Key.Type));
            if (citation.Key.Designation is { } designation)
                cited.Add($"{designation}|{citation.Key}");
        }
        foreach (var form in forms)
            document.Add(new StringField(IndexFields.AnyNumber, form, Field.Store.NO));
        foreach (var key in cited)
            document.Add(new StringField(IndexFields.Cites, key, Field.Store.NO));
    }

    private static void AddValue(LuceneDocument document, string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        document.Add(new StringField(field, value, Field.Store.YES));
        document.Add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void AddStored(LuceneDocument document, string field, string? value)
    {
        if (value is not null)
            document.Add(new StoredField(field, value));
    }

    private static int? Year(Header header) => header.Date?.Year ?? header.Key?.Year ?? header.Number?.Year;

    // By what the issuer counts, then by year: 2/2023 before 10/2022; documents without a number last.
    private static long Order(Header header)
    {
        if (header.Number is not { } number)
            return long.MaxValue;
        long serial = 0;
        foreach (var c in number.Serial)
        {
            if (!char.IsAsciiDigit(c))
                break;
            serial = (serial * 10) + (c - '0');
        }
        return (serial * 10000) + (Year(header) ?? 0);
    }
}
