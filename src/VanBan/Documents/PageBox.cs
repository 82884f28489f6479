using VanBan.Text;

namespace VanBan.Documents;

/// <summary>A rectangle on a page as it is shown, turned upright and cut to its crop box.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Left">Distance from the left side: points (1/72 inch) for a PDF, pixels for a file that is a
/// picture.</param>
/// <param name="Top">Distance from the upper side.</param>
/// <param name="Right">Distance of its right side from the page's left side.</param>
/// <param name="Bottom">Distance of its lower side from the page's upper side.</param>
public readonly record struct PageBox(int Page, float Left, float Top, float Right, float Bottom)
{
    /// <summary>Whether <paramref name="next"/> goes on with the same printed line.</summary>
    internal bool IsBefore(PageBox next)
    {
        var middle = (next.Top + next.Bottom) / 2;
        return Page == next.Page
            && Top < middle
            && middle < Bottom
            && next.Left > Left;
    }

    /// <summary>The smallest box around both.</summary>
    internal PageBox With(PageBox other) =>
        new(
            Page, Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom));
}

/// <summary>Where a word stands.</summary>
/// <param name="Span">The word in the document's text.</param>
/// <param name="Box">Its place on the page.</param>
public readonly record struct WordBox(TextSpan Span, PageBox Box)
{
    /// <summary>The part of the box that belongs to the part of the word inside <paramref name="span"/>: letters count
    /// as equally wide.</summary>
    internal PageBox Of(TextSpan span)
    {
        var letter = (Box.Right - Box.Left) / Math.Max(Span.Length, 1);
        return Box with
        {
            Left = Box.Left + (letter * Math.Max(span.Start - Span.Start, 0)),
            Right = Box.Right - (letter * Math.Max(Span.End - span.End, 0)),
        };
    }
}
