using System.Collections.Immutable;
using System.CommandLine;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Notation;
using VanBan.Store.Ingest;
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

    private readonly Option<DateOnly?> from = Settings.Period("--from", isEnd: false);
    private readonly Option<DateOnly?> to = Settings.Period("--to", isEnd: true);
    private readonly Option<string?> issuer = Settings.Text("--issuer");
    private readonly Option<string?> type = SearchValues.Type();

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
                if (AskedRelation.Read(token.Value) is { } known)
                    relations.Add(known);
                else
                    result.AddError(
                        $"'{token.Value}' không phải quan hệ viện dẫn. {Suggestion.For(token.Value, [.. AskedRelation.Words])}");
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
}
