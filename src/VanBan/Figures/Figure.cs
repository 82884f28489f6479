using VanBan.Text;

namespace VanBan.Figures;

/// <summary>One figure (số liệu) that a document states, such as <c>Dư nợ tín dụng tăng 11,54% so với cuối năm
/// 2022</c>.</summary>
/// <param name="Span">The figure in the document's text: number, unit and the words of approximation and change that
/// stand with it.</param>
/// <param name="Value">The value in the base unit, such as 1784400000 for <c>1 tỷ 784 triệu 400 ngàn USD</c>; for a
/// range its lower end.</param>
/// <param name="Unit">The base unit as printed, scale words taken out: <c>%</c>, <c>đồng</c>, <c>USD</c>, <c>dự án</c>;
/// <c>thứ</c> for a rank; empty where none is printed.</param>
public sealed record Figure(TextSpan Span, decimal Value, string Unit)
{
    /// <summary>The upper end of a range; <see langword="null"/> for a single value.</summary>
    public decimal? High { get; init; }

    /// <summary>How the value is meant.</summary>
    public Approximation Approximation { get; init; }

    /// <summary>What is measured, as printed, such as <c>Kim ngạch xuất khẩu</c>; <see langword="null"/> where it
    /// cannot be told.</summary>
    public string? Indicator { get; init; }

    /// <summary>The direction, where the figure is a change.</summary>
    public Direction? Change { get; init; }

    /// <summary>What it is compared with, as printed, such as <c>cuối năm 2022</c> or <c>kế hoạch năm</c>.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>The period it speaks of, as printed, such as <c>6 tháng đầu năm 2023</c>.</summary>
    public string? Period { get; init; }

    /// <summary>
    /// The place it speaks of, where its part of the sentence prints one, such as <c>huyện Bù Đăng</c>; the document's
    /// own province for <c>toàn tỉnh</c> and the like.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>The head of the column in which it stands, as printed, such as <c>Kế hoạch năm 2023</c>;
    /// <see langword="null"/> for a figure of running text.</summary>
    public string? Column { get; init; }
}

/// <summary>How a value is meant.</summary>
public enum Approximation
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>Khoảng, ước, trên dưới.</summary>
    About,

    /// <summary>Hơn, trên.</summary>
    Over,

    /// <summary>Gần, dưới.</summary>
    Under,

    /// <summary>Tối thiểu, ít nhất.</summary>
    AtLeast,

    /// <summary>Tối đa, không quá.</summary>
    AtMost,
}

/// <summary>The direction of a change.</summary>
public enum Direction
{
    /// <summary>Tăng, cao hơn, gấp.</summary>
    Increase,

    /// <summary>Giảm, thấp hơn.</summary>
    Decrease,
}
