namespace VanBan.Store;

/// <summary>
/// Someone asked for what cannot be done: a job file with an unknown word, a store that is not there. Its message, in
/// Vietnamese, says where and what is wrong; it alone is shown without a stack trace. What to do instead depends on the
/// door: <see cref="Fault"/> tells the door which advice to add.
/// </summary>
public sealed class UsageException(string message, UsageFault fault = UsageFault.Other) : Exception(message)
{
    /// <summary>What is wrong, for the door to add its own advice to.</summary>
    public UsageFault Fault { get; } = fault;
}

/// <summary>What is wrong in a request, where the advice depends on the door it came through: an option of the command
/// line, a button of a page.</summary>
public enum UsageFault
{
    /// <summary>The message says all there is to say.</summary>
    Other,

    /// <summary>There is no store in the folder.</summary>
    NoStore,

    /// <summary>The store was written by another version of the program.</summary>
    OtherVersion,

    /// <summary>The store has no search index, or one that cannot be read.</summary>
    NoIndex,

    /// <summary>There is no file of this job.</summary>
    NoJob,

    /// <summary>The file named is not in the store.</summary>
    FileNotIngested,

    /// <summary>No document of the store bears or cites what was named.</summary>
    DocumentNotFound,
}
