namespace VanBan.Store;

/// <summary>
/// Someone asked for what cannot be done: a job file with an unknown word, a store that is not there. Its message, in Vietnamese, says where and what; it alone
/// is shown without a stack trace, with exit code 2. What to do instead depends on the door that it came through, which adds its advice by <see cref="Fault"/>.
/// </summary>
/// <param name="message">Where and what, in whole sentences.</param>
/// <param name="fault">What kind of fault it is, where a door has an advice of its own for it.</param>
public sealed class UsageException(string message, UsageFault fault = UsageFault.Other) : Exception(message)
{
    /// <summary>What kind of fault it is.</summary>
    public UsageFault Fault { get; } = fault;
}

/// <summary>Kinds of faults for which each door has an advice in its own words.</summary>
public enum UsageFault
{
    /// <summary>The message says all.</summary>
    Other,

    /// <summary>There is no store in the folder.</summary>
    NoStore,

    /// <summary>The store was written by another program or a trial version: it has to be filled anew.</summary>
    ForeignStore,

    /// <summary>The index is not there or cannot be read: it can be made anew from the catalog.</summary>
    NoIndex,

    /// <summary>There is no file of this job.</summary>
    NoJob,

    /// <summary>The file named is not in the store.</summary>
    FileNotIngested,

    /// <summary>No document of the store bears or cites what was named.</summary>
    DocumentNotFound,
}
