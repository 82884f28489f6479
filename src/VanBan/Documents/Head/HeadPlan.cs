using VanBan.Knowledge;

namespace VanBan.Documents.Head;

/// <summary>Where the parts of a head stand among its pieces; -1 for what it does not have.</summary>
/// <param name="National">Quốc hiệu.</param>
/// <param name="About">The 'V/v' of an official letter.</param>
/// <param name="Addressee">Kính gửi.</param>
/// <param name="Title">The kind of document.</param>
/// <param name="Type">The kind.</param>
/// <param name="Rest">What stands behind the kind on its line.</param>
internal sealed record HeadPlan(int National, int About, int Addressee, int Title, DocumentType? Type, string Rest)
{
    // Longer is running text.
    private const int LongestLine = 160;

    /// <summary>The last of the parts above the body of the text: kind, subject or addressee; -1 for none.</summary>
    public int End => Title >= 0 ? Title : About >= 0
        && (Addressee < 0 || About < Addressee)
        ? About : Addressee;

    /// <summary>Whether this is a head at all.</summary>
    public bool IsHead => Title >= 0
        || About >= 0
        || National >= 0;

    /// <summary>Whether it is an official letter by its form: 'V/v' or 'Kính gửi', and no kind nor other
    /// title.</summary>
    public bool IsLetter(List<HeadPiece> pieces) =>
        Title < 0 && (About >= 0 || (Addressee >= 0 && !HasOtherTitle(pieces)));

    /// <summary>Whether a line of capitals below the two columns titles it as something that is no kind of document:
    /// 'ĐƠN ĐỀ NGHỊ', 'TỜ KHAI'.</summary>
    public bool HasOtherTitle(List<HeadPiece> pieces)
    {
        for (var i = Addressee - 1; i >= 0 && pieces[i].Part == HeadPart.Words; i--)
        {
            if (pieces[i].IsCapitals
                && !BodyLines.Begins(pieces[i].Text, pieces[i].Folded))
                return true;
        }
        return false;
    }

    /// <summary>Finds the parts.</summary>
    public static HeadPlan Of(List<HeadPiece> pieces)
    {
        var national = pieces.FindIndex(static piece => piece.Part == HeadPart.NationalName);
        var about = pieces.FindIndex(static piece => piece.Part == HeadPart.About);
        var addressee = pieces.FindIndex(static piece => piece.Part == HeadPart.Addressee);
        var (title, type, rest) = FindTitle(pieces, national);
        if (title < 0 && about < 0)
            about = PlainAbout(pieces);
        // A kind in capitals far below 'Kính gửi' belongs to something attached.
        return title >= 0
            && addressee >= 0
            && title > addressee
            ? new HeadPlan(national, about, addressee, -1, null, rest)
            : new HeadPlan(national, about, addressee, title, type, rest);
    }

    // 'Về việc …' below the number, where the 'V/v' of an official letter stands.
    private static int PlainAbout(List<HeadPiece> pieces)
    {
        var number = pieces.FindIndex(static piece => piece.Part == HeadPart.Number);
        return number >= 0
            && number + 1 < pieces.Count
            && pieces[number + 1].Part == HeadPart.Words
            && HeadWords.Begins(HeadWord.Subject, pieces[number + 1].Text)
            ? number + 1
            : -1;
    }

    // The kind stands below Quốc hiệu; documents of the Party and copies without a head have it below number or date.
    private static (int Title, DocumentType? Type, string Behind) FindTitle(List<HeadPiece> pieces, int national)
    {
        for (var i = Math.Max(national, 0); i < pieces.Count; i++)
        {
            if (SubjectReader.TypeOf(pieces[i], out var rest) is { } type)
                return (i, type, rest);
            // Running text: no head goes on behind it.
            if (pieces[i].Part == HeadPart.Words
                && (pieces[i].Text.Length > LongestLine || SubjectReader.OpensBody(pieces[i])))
                break;
        }
        return (-1, null, "");
    }
}
