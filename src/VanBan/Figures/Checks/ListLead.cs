namespace VanBan.Figures.Checks;

/// <summary>How a list of parts follows its whole.</summary>
internal enum ListKind
{
    /// <summary>No list follows.</summary>
    None,

    /// <summary>All parts: <c>48 giải, gồm</c>.</summary>
    All,

    /// <summary>Some of them: <c>48 tỷ đồng, trong đó</c>.</summary>
    Some,

    /// <summary>Brackets right behind the whole: <c>48 giải (02 giải Nhất, …)</c>.</summary>
    Bracket,
}

/// <summary>What stands between a whole and the first of its parts.</summary>
/// <param name="Kind">How the list follows.</param>
/// <param name="HasColon">Whether a colon opens it.</param>
internal readonly record struct ListLead(ListKind Kind, bool HasColon)
{
    private const int Longest = 120;

    // The name of the first part.
    private const int LongestLabel = 60;

    /// <summary>Reads the words between a whole and the next figure.</summary>
    public static ListLead Read(string between)
    {
        if (between.AsSpan().TrimStart() is ['(', .. { Length: < LongestLabel } label]
            && label.IndexOfAny('(', ')') < 0)
            return new ListLead(ListKind.Bracket, false);
        var clause = between.AsSpan();
        var stop = clause.IndexOfAny('.', ';');
        if (stop >= 0)
            clause = clause[..stop];
        var (all, some) = (SumWords.EndOfFirst(SumWords.All, clause), SumWords.EndOfFirst(SumWords.Some, clause));
        var end = all < 0 ? some : some < 0 ? all : Math.Min(all, some);
        if (end is < 0 or > Longest)
            return default;
        return new ListLead(end == all ? ListKind.All : ListKind.Some, clause[end..].TrimStart() is [':', ..]);
    }
}
