using System.Collections.Immutable;
using System.CommandLine;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Notation;
using VanBan.Store.Ingest;
using VanBan.Text;
using CitedRelation = VanBan.Citations.Relation;

namespace VanBan.Cli.Commands;

/// <summary>The options by which edges are chosen: <c>--relation</c>, <c>--provision</c>, <c>--from</c>, <c>--to</c>,
/// <c>--issuer</c>, <c>--type</c>.</summary>
internal sealed class EdgeFilterOptions
{
    private readonly Option<ImmutableArray<CitedRelation>> relation = Relation();

    private readonly Option<Pinpoint?> provision = new("--provision")
    {
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (AskedProvision.TryParse(text, out var read))
                return read;
            result.AddError($"'{text}' không phải một điều, khoản, điểm hay phụ lục, như 'khoản 3 Điều 113'.");
            return null;
        },
    };

    private readonly Option<DateOnly?> from = Settings.Day("--from", isEnd: false);
    private readonly Option<DateOnly?> to = Settings.Day("--to", isEnd: true);
    private readonly Option<string?> issuer = Settings.Text("--issuer");
    private readonly Option<string?> type = SearchValues.Type();

    private static string[] AllRelations => [.. Enum.GetValues<CitedRelation>().Select(CodeWords.Of)];

    /// <summary><c>--relation</c>: one relation or several, by their words or codes.</summary>
    public static Option<ImmutableArray<CitedRelation>> Relation() => new("--relation")
    {
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var relations = ImmutableArray.CreateBuilder<CitedRelation>();
            foreach (var token in result.Tokens)
            {
                if (RelationOf(token.Value) is { } known)
                    relations.Add(known);
                else
                    result.AddError(
                        $"'{token.Value}' không phải quan hệ viện dẫn. {Suggestion.For(token.Value, AllRelations)}");
            }
            return relations.ToImmutable();
        },
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[relation, provision, from, to, issuer, type])
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public EdgeFilter In(ParseResult parsed) => new()
    {
        Relations = parsed.GetValue(relation),
        Provision = parsed.GetValue(provision),
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        Body = parsed.GetValue(issuer) is { Length: > 0 } body ? AskedBody.Read(body) : null,
        Type = parsed.GetValue(type),
    };

    // By its words in either language, with or without diacritics: 'căn cứ', 'can cu', 'basis'.
    private static CitedRelation? RelationOf(string text)
    {
        var asked = Letters.Slug(Letters.Compose(text), ' ');
        foreach (var known in Enum.GetValues<CitedRelation>())
        {
            if (asked == EnumName.Of(known)
                || asked == Letters.Slug(CodeWords.Of(known), ' '))
                return known;
        }
        return null;
    }
}
