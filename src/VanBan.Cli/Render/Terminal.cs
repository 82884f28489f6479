using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Spectre.Console;

namespace VanBan.Cli.Render;

/// <summary>
/// What a command writes to: results go to the output and nothing else does; progress, remarks and errors go to
/// <see cref="Error"/>. Everything is UTF-8 without a byte order mark, and lines end with <c>\n</c> on every system.
/// </summary>
internal sealed class Terminal : IDisposable
{
    // For output that nobody's window limits: a file, a pipe.
    private const int WidthOfPaper = 120;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter writer;
    private readonly CancellationTokenSource interruption = new();
    private readonly List<PosixSignalRegistration> signals = [];

    /// <summary>Writes to <paramref name="output"/> and <paramref name="error"/>, which nobody watches.</summary>
    public Terminal(Stream output, TextWriter error) : this(
        output, error, isOutputWatched: false, isErrorWatched: false)
    { }

    private Terminal(Stream output, TextWriter error, bool isOutputWatched, bool isErrorWatched)
    {
        Bytes = output;
        Error = error;
        IsErrorWatched = isErrorWatched;
        writer = new StreamWriter(output, Utf8, 1 << 14, leaveOpen: true) { NewLine = "\n" };
        var hasColours = isOutputWatched
            && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        Text = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new ConsoleOutput(hasColours ? writer : new TrimmedLines(writer), isOutputWatched),
        });
        Text.Profile.Width = isOutputWatched ? Math.Max(40, WidthOfWindow()) : WidthOfPaper;
    }

    /// <summary>The output as bytes, for JSON. A command writes either bytes or text.</summary>
    public Stream Bytes { get; }

    /// <summary>The output as text for people, with colours where a person watches.</summary>
    public IAnsiConsole Text { get; }

    /// <summary>Progress, remarks and errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool IsErrorWatched { get; }

    /// <summary>Set when the person breaks off (Ctrl+C) or the system asks the program to end.</summary>
    public CancellationToken Interruption => interruption.Token;

    /// <summary>The terminal that the program was started from.</summary>
    public static Terminal OfProcess()
    {
        // A Windows console takes bytes for what its code page says.
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
            Console.OutputEncoding = Utf8;
        var error = new StreamWriter(Console.OpenStandardError(), Utf8, 256) { NewLine = "\n", AutoFlush = true };
        var terminal = new Terminal(
            new BufferedStream(Console.OpenStandardOutput(), 1 << 16), error,
                isOutputWatched: !Console.IsOutputRedirected,
                isErrorWatched: !Console.IsErrorRedirected);
        terminal.Listen();
        return terminal;
    }

    /// <summary>Sends on what was written so far.</summary>
    public void Flush()
    {
        writer.Flush();
        Bytes.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        signals.ForEach(signal => signal.Dispose());
        interruption.Dispose();
    }

    // The first signal asks the command to end well; a second one ends the program as it would without us.
    private void Listen()
    {
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = !interruption.IsCancellationRequested;
                interruption.Cancel();
            }));
        }
    }

    private static int WidthOfWindow()
    {
        if (int.TryParse(
            Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var columns)
            && columns > 0)
            return columns;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    private sealed class ConsoleOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => isTerminal;
        public int Width => WidthOfPaper;
        public int Height => 24;
        public void SetEncoding(Encoding encoding) { }
    }

    // Tables fill their cells with blanks, which are noise at the end of a line in a file.
    private sealed class TrimmedLines(TextWriter inner) : TextWriter
    {
        private int blanks;

        public override Encoding Encoding => inner.Encoding;

        public override void Write(char value)
        {
            switch (value)
            {
                case ' ':
                    blanks++;
                    break;
                case '\r':
                    break;
                case '\n':
                    blanks = 0;
                    inner.Write('\n');
                    break;
                default:
                    for (; blanks > 0; blanks--)
                        inner.Write(' ');
                    inner.Write(value);
                    break;
            }
        }

        public override void Flush() => inner.Flush();
    }
}
