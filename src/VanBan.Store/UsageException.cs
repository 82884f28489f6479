namespace VanBan.Store;

/// <summary>
/// Someone asked for what cannot be done: a job file with an unknown word, a store that is not there. Its message, in Vietnamese, says where, what, and what
/// instead; it alone is shown without a stack trace, with exit code 2.
/// </summary>
public sealed class UsageException(string message) : Exception(message);
