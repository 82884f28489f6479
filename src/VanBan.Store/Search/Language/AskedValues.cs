using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>What a person means by the value of a field or a filter: a kind of document, a province, a document that is
/// cited.</summary>
public static class AskedValues
{
    /// <summary>The kind that a person names: <c>nghi-quyet</c>, <c>Nghị quyết</c>, <c>nq</c>; <see langword="null"/>
    /// for none.</summary>
    public static DocumentType? TypeOf(string text)
    {
        var slug = Letters.Slug(Letters.Compose(text), '-');
        if (DocumentType.Find(slug) is { } type)
            return type;
        var words = slug.Replace('-', ' ');
        return DocumentType.Words.Match(words, 0, out var named) == words.Length ? named : DocumentType.OfSymbol(slug);
    }

    /// <summary>The province that a person names: <c>Bình Phước</c>, <c>tỉnh Bình Phước</c>, <c>binh.phuoc</c>;
    /// <see langword="null"/> for none.</summary>
    public static Province? ProvinceOf(string text)
    {
        var words = Letters.Slug(Letters.Compose(text), ' ');
        foreach (var prefix in (ReadOnlySpan<string>)["tinh ", "thanh pho ", "tp "])
            words = words.StartsWith(prefix, StringComparison.Ordinal) ? words[prefix.Length..] : words;
        return words.Length > 0
            && Province.Names.Match(words, 0, out var province) == words.Length
            ? province : null;
    }

    /// <summary>Whether a person who says this names a state of validity: <c>bị thay thế</c>,
    /// <c>replaced</c>.</summary>
    public static bool IsValidity(string text) => ValidityWords.StatesOf(text).Length > 0;

    /// <summary>The documents that a number, a URN or the name of a law can mean; each has a designation.</summary>
    internal static IEnumerable<DocumentKey> KeysOf(string text)
    {
        if (DocumentKey.TryParse(text, out var urn) && urn.Designation is not null)
            return [urn];
        if (AskedNumberReader.OfRegister.In(text).FirstOrDefault(asked => asked.Number is not null) is { } number)
            return [new DocumentKey { Designation = number.Form, Year = number.Year }];
        var slug = Letters.Slug(text, '.');
        return Law.All.Where(law => Letters.Slug(law.Name, '.') == slug)
            .SelectMany(law => law.Versions)
            .Select(version => DocumentNumber.TryParse(version.Number, out var number) ? number.Slug : null)
            .OfType<string>().Append(slug).Distinct()
            .Where(designation => designation.Length > 0)
            .Select(designation => new DocumentKey { Designation = designation });
    }
}
