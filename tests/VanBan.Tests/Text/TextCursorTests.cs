using CsCheck;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Text;

public class TextCursorTests
{
    [Fact]
    public void A_word_is_passed_only_where_it_ends_at_the_edge_of_a_word()
    {
        var cursor = new TextCursor(Normalizer.Normalize("Ngày 12, ngàyx"));
        Assert.True(cursor.TryWord("ngay"));
        Assert.Equal(4, cursor.At);
        Assert.False(cursor.TryNextWord("thang"));
        Assert.Equal(4, cursor.At);
        cursor.SkipBlanks();
        Assert.True(cursor.TryDigits(2, out var day));
        Assert.Equal(12, day);
        Assert.True(cursor.TrySkip(','));
        Assert.False(cursor.TryNextWord("ngay"));
        Assert.True(cursor.TryNextWord("ngayx"));
        Assert.True(cursor.IsAtEnd);
    }

    [Fact]
    public void A_run_of_digits_longer_than_asked_for_is_not_passed()
    {
        var cursor = TextCursor.OverFolded("2023");
        Assert.False(cursor.TryDigits(2, out _));
        Assert.Equal(0, cursor.At);
        Assert.True(cursor.TryDigits(4, out var year));
        Assert.Equal(2023, year);
    }

    [Fact]
    public void A_line_starts_behind_a_line_end_and_at_the_edge_of_a_cell()
    {
        var text = Normalizer.Normalize("a\nb\tc d");
        Assert.True(new TextCursor(text, 0).AtLineStart);
        Assert.True(new TextCursor(text, 2).AtLineStart);
        Assert.True(new TextCursor(text, 4).AtLineStart);
        Assert.False(new TextCursor(text, 6).AtLineStart);
    }

    [Fact]
    public void The_words_read_forward_are_the_words_read_back() =>
        Gen.String[Gen.Char["ab1 ,."], 0, 40].Sample(text =>
        {
            var forward = new List<string>();
            var cursor = TextCursor.OverFolded(text);
            while (!cursor.IsAtEnd)
            {
                if (cursor.ReadWord() is { Length: > 0 } word)
                    forward.Add(word.ToString());
                else
                    cursor.At++;
            }
            var back = new List<string>();
            cursor.At = text.Length;
            while (cursor.At > 0)
            {
                if (cursor.ReadWordBack() is { Length: > 0 } word)
                    back.Insert(0, word.ToString());
                else
                    cursor.At--;
            }
            Assert.Equal(forward, back);
        });
}
