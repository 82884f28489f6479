namespace VanBan.Reading;

/// <summary>What became of a file: a value, or a reason why there is none. A broken file is an ordinary event, not an
/// exception.</summary>
/// <typeparam name="T">What a file becomes.</typeparam>
public abstract record Outcome<T>
{
    private Outcome() { }

    /// <summary>It was read.</summary>
    /// <param name="Value">What it became.</param>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>It was passed by.</summary>
    /// <param name="Obstacle">What stood in the way.</param>
    /// <param name="Reason">One sentence in Vietnamese that a person can act on.</param>
    public sealed record Skipped(Obstacle Obstacle, string Reason) : Outcome<T>;

    /// <summary>It says nothing itself: it holds files that are read each for itself, such as an archive.</summary>
    public sealed record Container : Outcome<T>;

    /// <summary>Goes on with the value, where there is one.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, TNext> next) => this switch
    {
        Done(var value) => new Outcome<TNext>.Done(next(value)),
        Skipped(var obstacle, var reason) => new Outcome<TNext>.Skipped(obstacle, reason),
        Container => new Outcome<TNext>.Container(),
        _ => throw new InvalidOperationException("An outcome is done, skipped or a container."),
    };
}
