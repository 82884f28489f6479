using System.CommandLine;
using VanBan.Knowledge;
using VanBan.Store.Ingest;
using VanBan.Store.Search.Language;

namespace VanBan.Cli.Commands;

/// <summary>Options of a search whose values are words that the program knows.</summary>
internal static class SearchValues
{
    private static readonly string[] States =
        [
            "bị thay thế", "bị bãi bỏ", "được sửa đổi", "hết hiệu lực một phần", "bị đình chỉ", "chưa có hiệu lực",
            "còn hiệu lực"];

    /// <summary><c>--validity</c>: a state of validity, by its words or slug.</summary>
    public static Option<string?> Validity() => new("--validity")
    {
        CustomParser = result =>
{
    var text = result.Tokens[0].Value;
    if (AskedValues.IsValidity(text))
        return text;
    result.AddError($"'{text}' không phải tình trạng hiệu lực. {Suggestion.For(text, States)}");
    return null;
},
    };

    /// <summary><c>--type</c>: a kind of document, by its slug, name or abbreviation.</summary>
    public static Option<string?> Type() => new("--type")
    {
        CustomParser = result =>
{
    var text = result.Tokens[0].Value;
    if (AskedValues.TypeOf(text) is { } type)
        return type.Slug;
    result.AddError(
        $"'{text}' không phải loại văn bản. {Suggestion.For(text, [.. DocumentType.All.Select(known => known.Slug)])}");
    return null;
},
    };
}
