using System.Buffers;
using System.Numerics;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Carries out the operations of a page's content that place letters and straight lines (ISO 32000-1, 8 and 9) and
/// passes over all others: colours, pictures, shadings, curves.
/// </summary>
internal sealed partial class ContentInterpreter(PageContent page, Matrix3x2 toPage, PdfResources resources)
{
    private const int MostOperands = 1 << 16;

    private readonly ArrayBufferWriter<byte> unescaped = new(256);
    private readonly List<ContentToken> operands = [];
    private readonly Stack<GraphicsState> saved = new();
    private readonly Stack<bool> marked = new();
    private readonly PathOfRules path = new(page.Rules);
    private List<Glyph> glyphs = page.Glyphs;
    private GraphicsState state = GraphicsState.First(toPage);
    private Matrix3x2 text = Matrix3x2.Identity, line = Matrix3x2.Identity;
    private long bytesLeft = PdfLimits.ContentBytesOfPage;
    private int artifacts, depth, forms;

    /// <summary>Runs the page's own content.</summary>
    public void Run(ReadOnlySpan<byte> content) => Run(content, resources.OfPage);

    /// <summary>
    /// Runs a form that lies over the page. What was filled into a field belongs to the text, and so do the number and
    /// the day of the document, which the office's clerk puts on it as a note, and a note that goes on a line of the
    /// page. The letters of other notes and of signatures are kept apart.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="placed">From its units to those of the page.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="said">Its words, where the file has them beside the form.</param>
    public void RunOver(StreamToken form, Matrix3x2 placed, PageNoteKind kind, string? said)
    {
        glyphs = [];
        state = GraphicsState.First(placed * toPage);
        RunForm(form, resources.OfPage);
        var (drawn, letters) = (glyphs, glyphs.FindAll(static glyph => !glyph.IsBlank));
        glyphs = page.Glyphs;
        var isNumber = letters.Count <= 6
            && letters.TrueForAll(static glyph => glyph.Text is [>= '0' and <= '9']);
        if (isNumber)
            page.Glyphs.AddRange(NoteLine.IntoBlank(page.Glyphs, letters));
        else if (kind == PageNoteKind.Field)
            page.Glyphs.AddRange(drawn);
        else if (kind == PageNoteKind.Note && NoteLine.OnLine(page.Glyphs, drawn) is { } line)
            page.Glyphs.AddRange(line);
        else
            KeepApart(drawn, kind, said ?? string.Concat(letters.Select(static glyph => glyph.Text)));
    }

    private void KeepApart(List<Glyph> drawn, PageNoteKind kind, string said)
    {
        page.Stamps.AddRange(drawn);
        if (kind == PageNoteKind.Note && said.Length > 0)
            Note(kind, said);
    }

    /// <summary>Keeps something that lies over the page and is no text of it.</summary>
    public void Note(PageNoteKind kind, string? said) =>
        page.Notes.Add(new PageNote(kind, SingleLine.Of(said ?? "")));

    /// <summary>Writes what a form field holds that has no picture of its own, in letters half as wide as
    /// high.</summary>
    /// <param name="value">What was filled in.</param>
    /// <param name="left">Where the field begins, in units of the page.</param>
    /// <param name="baseline">Where its letters stand.</param>
    /// <param name="size">The height of its font.</param>
    public void Type(string value, float left, float baseline, float size)
    {
        var font = new PdfFont(new FontTables(), new Lazy<IFont?>((IFont?)null));
        var at = Vector2.Transform(new Vector2(left, baseline), toPage);
        // The box of a field may begin over the end of the word before it.
        foreach (var glyph in page.Glyphs)
        {
            if (!glyph.IsBlank
                && MathF.Abs(glyph.Y - at.Y) < 0.5f * size
                && glyph.X < at.X + size
                && glyph.Right > at.X)
                at.X = glyph.Right + 0.25f * size;
        }
        foreach (var letter in value)
        {
            var glyph = new Glyph(char.IsWhiteSpace(letter) ? "" : letter.ToString(), at.X, at.Y, size / 2, size, font);
            if (page.IsOnPage(glyph) && page.Glyphs.Count < PdfLimits.GlyphsOfPage)
                page.Glyphs.Add(glyph);
            at.X += size / 2;
        }
    }

    private void Run(ReadOnlySpan<byte> content, ResourceScope scope)
    {
        bytesLeft -= content.Length;
        if (bytesLeft < 0)
            throw new PdfLimitException("content");
        var tokens = new ContentTokens(content, unescaped);
        operands.Clear();
        unescaped.ResetWrittenCount();
        while (true)
        {
            var token = tokens.Next();
            if (token.Kind == ContentKind.End)
                return;
            if (token.Kind != ContentKind.Operator)
            {
                if (operands.Count < MostOperands)
                    operands.Add(token);
                continue;
            }
            if (token.Length is > 0 and <= 3)
                Execute(Operation(tokens.Bytes(token)), ref tokens, scope);
            operands.Clear();
            unescaped.ResetWrittenCount();
        }
    }

    // The letters of an operator as one number: a switch over it is a table, over strings it is a chain.
    private static int Operation(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0],
        2 => word[0] << 8 | word[1],
        _ => word[0] << 16 | word[1] << 8 | word[2],
    };

    private float Number(int index) => index < operands.Count ? operands[index].Number : 0;

    private Matrix3x2 Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private void MoveLine(float x, float y) => text = line = Matrix3x2.CreateTranslation(x, y) * line;

    // Word marks its running headers and page numbers as artifacts of type Pagination (ISO 32000-1, 14.8.2.2).
    private void BeginMarked(ref ContentTokens tokens)
    {
        var isArtifact = false;
        foreach (var operand in operands)
            isArtifact |= operand.Kind == ContentKind.Name
                && tokens.Bytes(operand).SequenceEqual("Pagination"u8);
        if (isArtifact)
            artifacts++;
        if (marked.Count < 4096)
            marked.Push(isArtifact);
    }

    private void EndMarked()
    {
        if (marked.TryPop(out var artifact) && artifact)
            artifacts--;
    }

    private void ShowAll(ref ContentTokens tokens)
    {
        if (state.Font is null)
            return;
        foreach (var operand in operands)
        {
            if (operand.Kind == ContentKind.String)
                Show(tokens.Bytes(operand));
            else if (operand.Kind == ContentKind.Number)
                Advance(-operand.Number / 1000 * state.Size * state.Stretch);
        }
    }

    private void Advance(float x)
    {
        text.M31 += x * text.M11;
        text.M32 += x * text.M12;
    }

    private void Show(ReadOnlySpan<byte> bytes)
    {
        var font = state.Font!;
        var toPage = text * state.ToPage;
        var unit = MathF.Sqrt(toPage.M11 * toPage.M11 + toPage.M12 * toPage.M12);
        var size = MathF.Abs(state.Size) * MathF.Sqrt(toPage.M21 * toPage.M21 + toPage.M22 * toPage.M22);
        var turn = Turn(toPage, unit, state.Size);
        var x = 0f;
        while (bytes.Length > 0)
        {
            var code = font.Read(ref bytes, out var isSpace);
            var width = code.Width * state.Size * state.Stretch;
            var left = x + Math.Min(width, 0);
            var at = Vector2.Transform(new Vector2(left, state.Rise), toPage);
            var glyph = new Glyph(
                code.Text
                    ?? "", at.X, at.Y, MathF.Abs(width) * unit, size, font, turn, artifacts > 0, state.IsUnseen);
            x += width + (state.LetterSpacing + (isSpace ? state.WordSpacing : 0)) * state.Stretch;
            if (code.Text is null)
                page.UnknownGlyphs++;
            if (page.IsOnPage(glyph) && state.Clip.Shows(glyph))
                glyphs.Add(glyph);
        }
        Advance(x);
        if (glyphs.Count > PdfLimits.GlyphsOfPage)
            throw new PdfLimitException("glyphs");
    }

    private static byte Turn(Matrix3x2 toPage, float unit, float size)
    {
        var (x, y) = size < 0 ? (-toPage.M11, -toPage.M12) : (toPage.M11, toPage.M12);
        var slack = unit * 0.05f;
        return MathF.Abs(y) <= slack ? (byte)(x >= 0 ? 0 : 2) : MathF.Abs(x) <= slack
            ? (byte)(y > 0 ? 1 : 3) : Glyph.Askew;
    }

    private void Draw(StreamToken? drawn, ResourceScope scope)
    {
        if (drawn is null
            || !drawn.StreamDictionary.TryGet(NameToken.Subtype, out var subtype))
            return;
        if (subtype is NameToken { Data: "Form" })
            RunForm(drawn, scope);
        else if (subtype is NameToken { Data: "Image" })
            AddPicture();
    }

    // A picture is drawn into the unit square.
    private void AddPicture()
    {
        var share = MathF.Abs(state.ToPage.GetDeterminant()) / (page.Width * page.Height);
        page.Pictures += float.IsFinite(share) ? Math.Min(share, 1) : 0;
    }

    private void RunForm(StreamToken form, ResourceScope scope)
    {
        if (depth >= PdfLimits.FormDepth)
            return;
        if (++forms > PdfLimits.FormsOfPage)
            throw new PdfLimitException("forms");
        var before = state;
        var (textBefore, lineBefore, savedBefore, markedBefore) = (text, line, saved.Count, marked.Count);
        state.ToPage = resources.MatrixOf(form) * state.ToPage;
        depth++;
        var content = resources.Decode(form);
        // The operands of the drawing operation belong to the outer content, which clears them when it goes on.
        Run(content.Span, resources.OfForm(form, scope));
        depth--;
        while (saved.Count > savedBefore)
            saved.Pop();
        while (marked.Count > markedBefore)
            EndMarked();
        (state, text, line) = (before, textBefore, lineBefore);
    }

    /// <summary>What <c>q</c> saves and <c>Q</c> brings back.</summary>
    private struct GraphicsState
    {
        public Matrix3x2 ToPage;
        public PdfFont? Font;
        public float Size, LetterSpacing, WordSpacing, Stretch, Leading, Rise;
        public int Mode;
        public ClipBox Clip;

        /// <summary>Modes 3 and 7 draw nothing (ISO 32000-1, 9.3.6).</summary>
        public readonly bool IsUnseen => Mode is 3 or 7;

        public static GraphicsState First(Matrix3x2 toPage) =>
            new() { ToPage = toPage, Stretch = 1, Clip = ClipBox.All };
    }
}
