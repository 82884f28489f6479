namespace VanBan.Reading;

/// <summary>What stood in the way of reading a file. Printed in lower case with hyphens:
/// <c>unknown-format</c>.</summary>
public enum Obstacle
{
    /// <summary>No bytes, or no text in them.</summary>
    Empty,

    /// <summary>Its first bytes are of no format that is read.</summary>
    UnknownFormat,

    /// <summary>It opens with a password only.</summary>
    Encrypted,

    /// <summary>It begins like a known format but cannot be read to its end.</summary>
    Damaged,

    /// <summary>It, or what it unpacks to, is over a limit.</summary>
    TooLarge,

    /// <summary>It was not done within its time.</summary>
    TimedOut,

    /// <summary>The process that read it came to a sudden end: its stack overflowed, or it was ended from
    /// outside.</summary>
    Crashed,

    /// <summary>It holds pictures of pages, and there is no program here to read them.</summary>
    NeedsOcr,

    /// <summary>Another program has to convert it, and it is not here.</summary>
    NeedsConverter,

    /// <summary>The file cannot be opened: it is gone, or locked, or not ours to read.</summary>
    Unreadable,

    /// <summary>The program failed on it: a mistake of ours, reported so that the other files go on.</summary>
    Failed,

    /// <summary>The disk on which outside programs work is full.</summary>
    NoRoom,

    /// <summary>An outside program that reads it was ended by somebody, or could not be started.</summary>
    ProgramEnded,

    /// <summary>It is no file: a link, a named pipe or a device, as an archive of another system keeps them.</summary>
    NotAFile,
}

/// <summary>What obstacles have in common.</summary>
public static class Obstacles
{
    /// <summary>Whether the machine stood in the way and not the file: what was read of the file before stays, and it is
    /// tried again by itself.</summary>
    public static bool IsOfMachine(this Obstacle obstacle) => obstacle is Obstacle.NeedsOcr or Obstacle.NeedsConverter
        or Obstacle.Unreadable or Obstacle.NoRoom or Obstacle.ProgramEnded;
}
