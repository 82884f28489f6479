using VanBan.Application.Contracts;
using VanBan.Application.Lookup;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;
using VanBan.Text;

namespace VanBan.Application.Questions;

/// <summary>What persons say against the machine's reading: listed, made, undone, taken from one store to
/// another.</summary>
public static class CorrectionsQuestion
{
    // Enough to tell one from another in a store, short enough to be typed.
    private const int LengthOfId = 8;

    /// <summary>All corrections of a store, the undone ones too, in the order in which they were made.</summary>
    public static IReadOnlyList<Correction> List(OpenStore store) => store.Catalog.Corrections.All;

    /// <summary>What a text names, as a URN: an act of the store, one that is only cited, or one in full words ('Nghị
    /// định số 80/2021/NĐ-CP ngày 26/8/2021 của Chính phủ') that the store does not know.</summary>
    /// <exception cref="UsageException">It names none, or several.</exception>
    public static string ActNamed(OpenStore store, string text)
    {
        var found = DocumentLookup.Find(store, text);
        if (found is [var only] && only.Document.Key.Designation is not null)
            return only.Document.Key.ToString();
        if (DocumentKey.TryParse(text, out var key))
            return key.ToString();
        var cited = CitationExtractor.Extract(new Document("", Letters.Compose(text)), Header.Empty);
        if (cited is [{ Key: { IsNumbered: true } named }])
            return named.ToString();
        throw new UsageException(found.Length > 1
            ? $"'{text}': có {found.Length} văn bản cùng khớp; hãy ghi đủ loại, số, ngày và cơ quan ban hành."
            : $"'{text}': không rõ là văn bản nào; hãy ghi đủ loại, số, ngày và cơ quan ban hành.");
    }

    /// <summary>The one file of the store that a person names by its path or the end of it.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    public static string FileNamed(OpenStore store, string text) => store.Catalog.Finder.FilesNamedBy(text) switch
    {
        [var only] => only,
        [] => throw new UsageException($"{text}: tệp này chưa có trong kho."),
        var several => throw new UsageException(
            $"'{text}': có {several.Count} tệp cùng tên; hãy ghi đủ đường dẫn."),
    };

    /// <summary>That a mention means an act, or (no act) none.</summary>
    /// <param name="store">The store.</param>
    /// <param name="file">The file of the document.</param>
    /// <param name="quote">The words of the mention, as the text has them; blanks and line ends count the same.</param>
    /// <param name="occurrence">Which of several places with these words, from 1.</param>
    /// <param name="target">The act as a URN.</param>
    /// <exception cref="UsageException">The words are not in the document, or in several places.</exception>
    public static Correction OfMention(OpenStore store, string file, string quote, int? occurrence, string? target)
    {
        var stored = Stored(store, file);
        var places = PlacesOf(stored.Facts.Document.Text, Letters.Compose(quote));
        if (places.Count == 0)
            throw new UsageException($"'{quote}': văn bản không có những chữ này.");
        if (occurrence is null && places.Count > 1)
            throw new UsageException(
                $"'{quote}': văn bản có {places.Count} chỗ như vậy; hãy cho biết là chỗ thứ mấy.");
        if (occurrence > places.Count)
            throw new UsageException($"'{quote}': văn bản chỉ có {places.Count} chỗ như vậy.");
        var span = places[(occurrence ?? 1) - 1];
        return Of(target is null ? CorrectionKind.NoCitation : CorrectionKind.Mention, stored) with
        {
            Span = span,
            Quote = span.In(stored.Facts.Document.Text).ToString(),
            Target = target,
        };
    }

    /// <summary>What a component of a document's head truly is.</summary>
    /// <exception cref="UsageException">The component cannot be that.</exception>
    public static Correction OfHead(OpenStore store, string file, string field, string value)
    {
        var clean = Letters.Compose(value.Trim());
        if (!CorrectedHead.CanBe(field, clean))
            throw new UsageException($"'{value}' không phải là giá trị dùng được cho mục này của thể thức.");
        return Of(CorrectionKind.Head, Stored(store, file)) with { Field = field, Value = clean };
    }

    /// <summary>That two names are of one act.</summary>
    /// <param name="store">The store.</param>
    /// <param name="other">The name that is given up, as a URN.</param>
    /// <param name="target">The name that stays.</param>
    /// <exception cref="UsageException">They are the same name, or the store knows nothing of the one that is given
    /// up.</exception>
    public static Correction OfSame(OpenStore store, string other, string target)
    {
        if (other == target)
            throw new UsageException("Hai tên này đã là một văn bản.");
        var made = new Correction(NewId(), CorrectionKind.Same, "", default) { Other = other, Target = target };
        CorrectionConflicts.Check(made, List(store));
        return IsKnown(store, other) ? made : throw new UsageException(
            $"{CorrectionWords.Replaced(made)}: kho không có và không văn bản nào trong kho viện dẫn, nên không có gì để sửa.");
    }

    /// <summary>What a person should know of a correction that can be made: that the store knows nothing of the name that
    /// stays; <see langword="null"/> where there is nothing to say.</summary>
    public static string? RemarkOn(OpenStore store, Correction made) =>
        made is { Kind: CorrectionKind.Same, Target: { } target } && !IsKnown(store, target)
            ? $"{CorrectionWords.Meant(made)}: kho không có và không văn bản nào trong kho viện dẫn; hãy xem lại tên này có đúng không."
            : null;

    /// <summary>That two files are not one document, though their words are.</summary>
    /// <exception cref="UsageException">They are two documents already, or nothing but the place tells them apart, or
    /// one number makes them one.</exception>
    public static Correction OfDifferent(OpenStore store, string file, string other)
    {
        var (one, two) = (Stored(store, file), Stored(store, other));
        if (one.File == two.File || one.Sha256 == two.Sha256)
            throw new UsageException("Hai tệp này giống nhau từng byte: không có gì để phân biệt hai văn bản.");
        var keys = (One: one.Facts.Header.Key, Two: two.Facts.Header.Key);
        var names = string.Join("; ", Path.GetFileName(one.File), Path.GetFileName(two.File));
        var made = Of(CorrectionKind.Different, one) with
        {
            OtherText = CatalogCorrections.HashOf(two.Facts.Document.Text),
            OtherFile = two.Sha256,
            Value = names,
        };
        CorrectionConflicts.Check(made, List(store));
        if (keys.One is not { Designation: not null } key || keys.Two is null || !key.Fits(keys.Two))
            throw new UsageException("Hai tệp này vốn đã là hai văn bản khác nhau; không cần sửa.");
        if (one.Facts.Header.Number is not null && two.Facts.Header.Number is not null)
            throw new UsageException(
                "Hai tệp này mang cùng số, ký hiệu nên là một văn bản. Nếu số của một tệp bị đọc sai, hãy sửa số của tệp ấy.");
        return made;
    }

    /// <summary>Whether an act is in force.</summary>
    /// <param name="store">The store.</param>
    /// <param name="act">The act as a URN.</param>
    /// <param name="state">The state as a program reads it: <c>in-force</c>, <c>ended</c>.</param>
    /// <param name="from">The first day; <see langword="null"/> where it has always been so.</param>
    /// <param name="until">The last day; <see langword="null"/> for no end.</param>
    /// <exception cref="UsageException">There is no such state, or it ends before it begins, or the store knows nothing
    /// of the act.</exception>
    public static Correction OfValidity(OpenStore store, string act, string state, DateOnly? from, DateOnly? until)
    {
        if (!IsKnown(store, act))
            throw new UsageException("Kho không có văn bản này và không văn bản nào trong kho viện dẫn nó.");
        if (!StatesThatCanBeSaid.Contains(state, StringComparer.Ordinal))
            throw new UsageException(
                $"'{state}': không có tình trạng này; có: {string.Join(", ", StatesThatCanBeSaid)}.");
        if (until < from)
            throw new UsageException("Ngày cuối đứng trước ngày đầu.");
        return new Correction(NewId(), CorrectionKind.Validity, "", default)
        {
            Target = act,
            Field = state,
            Value = StatedValidity.Days(from, until),
        };
    }

    /// <summary>The states that a person can say: all but that nothing is known.</summary>
    public static IReadOnlyList<string> StatesThatCanBeSaid { get; } =
        [.. EnumName.All<StandingState>().Where(name => name != EnumName.Of(StandingState.Unknown))];

    /// <summary>Keeps a correction and puts it to the documents that it is about.</summary>
    /// <returns>The correction as kept, and the files it touched.</returns>
    /// <exception cref="UsageException">It contradicts one that holds, or says nothing new.</exception>
    public static (Correction Correction, IReadOnlyList<string> Files) Make(
        string store, Correction correction, string by, DateTime now, string? note)
    {
        using var writer = StoreWriter.Open(store);
        var made = correction with { By = by, Made = now, Note = note };
        CorrectionConflicts.Check(made, writer.Catalog.Corrections.All);
        var files = writer.Put(made);
        writer.Commit();
        return (made, files);
    }

    /// <summary>Undoes a correction; it stays in the list as undone.</summary>
    /// <exception cref="UsageException">There is none of that name, or it is undone.</exception>
    public static IReadOnlyList<string> Undo(string store, string id, string by, DateTime now)
    {
        using var writer = StoreWriter.Open(store);
        var known = writer.Catalog.Corrections.All.FirstOrDefault(one => one.Id == id)
            ?? throw new UsageException($"'{id}': không có bản sửa nào mang mã này.");
        if (known.Undone is not null)
            throw new UsageException($"'{id}': bản sửa này đã được hủy trước đó.");
        var files = writer.Put(known with { Undone = now, UndoneBy = by });
        writer.Commit();
        return files;
    }

    /// <summary>Takes corrections from another store, one JSON object a line; those that are known are passed
    /// over.</summary>
    /// <returns>How many were new, and why others cannot hold beside those of the store.</returns>
    /// <exception cref="UsageException">A line is no correction.</exception>
    public static (int Count, IReadOnlyList<string> Refused) Import(string store, IEnumerable<string> lines)
    {
        using var writer = StoreWriter.Open(store);
        var known = writer.Catalog.Corrections.All.ToList();
        var count = 0;
        var refused = new List<string>();
        foreach (var (i, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var one = CorrectionJson.Read(line)
                ?? throw new UsageException($"Dòng {i + 1} không phải là một bản sửa.");
            if (known.Exists(other => other.Id == one.Id
                || (other.Undone is null && other.SaysAs(one))))
                continue;
            if (CorrectionConflicts.Of(one, known) is { } message)
            {
                refused.Add($"Dòng {i + 1}: {message}");
                continue;
            }
            writer.Put(one);
            known.Add(one);
            count++;
        }
        writer.Commit();
        return (count, refused);
    }

    private static Correction Of(CorrectionKind kind, StoredDocument stored) => new(NewId(), kind, "", default)
    {
        TextHash = CatalogCorrections.HashOf(stored.Facts.Document.Text),
        FileHash = stored.Sha256,
    };

    private static bool IsKnown(OpenStore store, string urn) =>
        DocumentKey.TryParse(urn, out var key)
        && store.Catalog.Finder.WithKey(key) is var found
        && found.Present.Length + found.CitedOnly.Length > 0;

    private static string NewId() => Guid.NewGuid().ToString("N")[..LengthOfId];

    private static StoredDocument Stored(OpenStore store, string file) => store.Catalog.Document(file)
        ?? throw new UsageException($"{file}: tệp này chưa có trong kho.");

    // Where the words stand, printed lines joined.
    private static List<TextSpan> PlacesOf(string text, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var places = new List<TextSpan>();
        for (var at = 0; words.Length > 0 && (at = text.IndexOf(words[0], at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (EndOf(text, at, words) is { } end)
                places.Add(new TextSpan(at, end));
        }
        return places;
    }

    private static int? EndOf(string text, int at, string[] words)
    {
        foreach (var (i, word) in words.Index())
        {
            while (i > 0
                && at < text.Length
                && char.IsWhiteSpace(text[at]))
                at++;
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                return null;
            at += word.Length;
        }
        return at;
    }
}
