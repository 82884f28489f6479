using VanBan.Store;

namespace VanBan.Cli;

/// <summary>What to do on the command line about a fault that the floors below tell without knowing of it.</summary>
internal static class Advice
{
    /// <summary>The message of a fault, with the advice behind it.</summary>
    public static string After(UsageException fault) => For(fault.Fault) is { } advice ? $"{fault.Message} {advice}" : fault.Message;

    private static string? For(UsageFault fault) => fault switch
    {
        UsageFault.NoStore => "Hãy nạp văn bản bằng 'vanban ingest' hoặc chỉ đúng kho bằng --store.",
        UsageFault.ForeignStore => "Lệnh nạp là 'vanban ingest'.",
        UsageFault.NoIndex => "Hãy lập lại bằng 'vanban reindex'.",
        _ => null,
    };
}
