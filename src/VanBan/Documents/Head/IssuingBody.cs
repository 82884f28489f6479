using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Head;

/// <summary>A body as the head of a document names it, in sentence case: <c>Ủy ban nhân dân tỉnh Bình
/// Phước</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Known">The row of the table of issuers that its name begins with; <see langword="null"/> for
/// none.</param>
/// <param name="Province">The province that its name holds; <see langword="null"/> for none.</param>
/// <param name="Rest">What the name holds behind <paramref name="Known"/> but for the province: <c>huyện Bù Đăng</c>;
/// the whole name where it is not known.</param>
internal sealed record IssuingBody(string Name, Issuer? Known, Province? Province, string Rest)
{
    /// <summary>The body that a row of the table names.</summary>
    public static IssuingBody Of(Issuer known) => new(known.Name, known, null, "");

    /// <summary>The body that <paramref name="printed"/> names, in capitals or not.</summary>
    public static IssuingBody Of(string printed)
    {
        var line = HeadPieces.OneLine(printed).Trim('*', '_', '-', ' ', '.', ',');
        return new BodyName(line, Letters.Fold(line)).Read();
    }

    /// <summary>The body as part of a <see cref="DocumentKey"/>, without its province: <c>uy.ban.nhan.dan</c>,
    /// <c>uy.ban.nhan.dan.huyen.bu.dang</c>.</summary>
    public string Slug
    {
        get
        {
            // 'tỉnh' alone says which level, and the province says which one.
            var rest = IsProvincial(Rest) ? "" : Letters.Slug(Rest, '.');
            return Known is null ? rest : rest.Length == 0 ? Known.Slug : $"{Known.Slug}.{rest}";
        }
    }

    /// <summary>Whether words say nothing but that a body is one of a province: <c>tỉnh</c>, <c>TP.</c></summary>
    public static bool IsProvincial(string words) => HeadWords.Is(HeadWord.Provincial, words.Trim());
}
