using System.Numerics;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>What each operation does.</summary>
internal sealed partial class ContentInterpreter
{
    private void Execute(int operation, ref ContentTokens tokens, ResourceScope scope)
    {
        if (operation >> 8 == 'T')
        {
            ExecuteText(operation & 0xFF, ref tokens, scope);
            return;
        }
        switch (operation)
        {
            case 'q':
                Save();
                break;
            case 'Q':
                Restore();
                break;
            case 'c' << 8 | 'm':
                state.ToPage = Matrix() * state.ToPage;
                break;
            case 'B' << 8 | 'T':
                text = line = Matrix3x2.Identity;
                break;
            case '\'' or '"':
                ShowOnNextLine(setsSpacing: operation == '"', ref tokens);
                break;
            case 'D' << 8 | 'o':
                DrawNamed(ref tokens, scope);
                break;
            case 'I' << 8 | 'D':
                tokens.SkipInlineImage();
                AddPicture();
                break;
            case 'B' << 16 | 'D' << 8 | 'C' or 'B' << 16 | 'M' << 8 | 'C':
                BeginMarked(ref tokens);
                break;
            case 'E' << 16 | 'M' << 8 | 'C':
                EndMarked();
                break;
            default:
                path.Execute(operation, operands, state.ToPage);
                if (path.TakeClip() is { } clip)
                    state.Clip = state.Clip.Within(clip);
                break;
        }
    }

    // The operations whose names begin with 'T', by their second letter: where the next letters stand, how they look,
    // and the letters.
    private void ExecuteText(int operation, ref ContentTokens tokens, ResourceScope scope)
    {
        switch (operation)
        {
            case 'd':
                MoveLine(Number(0), Number(1));
                break;
            case 'D':
                state.Leading = -Number(1);
                MoveLine(Number(0), Number(1));
                break;
            case 'm':
                text = line = Matrix();
                break;
            case '*':
                MoveLine(0, -state.Leading);
                break;
            case 'f':
                SetFont(ref tokens, scope);
                break;
            case 'j' or 'J':
                ShowAll(ref tokens);
                break;
            default:
                SetTextState(operation);
                break;
        }
    }

    private void SetTextState(int operation)
    {
        switch (operation)
        {
            case 'c':
                state.LetterSpacing = Number(0);
                break;
            case 'w':
                state.WordSpacing = Number(0);
                break;
            case 'z':
                state.Stretch = Number(0) / 100;
                break;
            case 'L':
                state.Leading = Number(0);
                break;
            case 's':
                state.Rise = Number(0);
                break;
            case 'r':
                state.Mode = (int)Number(0);
                break;
        }
    }

    private void Save()
    {
        if (saved.Count < 4096)
            saved.Push(state);
    }

    private void Restore()
    {
        if (saved.TryPop(out var earlier))
            state = earlier;
    }

    private void SetFont(ref ContentTokens tokens, ResourceScope scope)
    {
        if (operands.Count > 1)
            state.Font = resources.Font(scope, tokens.Bytes(operands[0]));
        state.Size = Number(1);
    }

    private void ShowOnNextLine(bool setsSpacing, ref ContentTokens tokens)
    {
        MoveLine(0, -state.Leading);
        if (setsSpacing)
        {
            (state.WordSpacing, state.LetterSpacing) = (Number(0), Number(1));
            operands.RemoveRange(0, Math.Min(2, operands.Count));
        }
        ShowAll(ref tokens);
    }

    private void DrawNamed(ref ContentTokens tokens, ResourceScope scope)
    {
        if (operands.Count > 0)
            Draw(resources.Form(scope, tokens.Bytes(operands[0])), scope);
    }
}
