namespace VanBan.Text;

/// <summary>What a syllable of the stream is.</summary>
public enum SyllableKind
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A number in canonical form: <c>1.432</c> and <c>1432</c> give <c>1432</c>, <c>7.27</c> and <c>7,27</c>
    /// give <c>7,27</c>, <c>09</c> gives <c>9</c>.</summary>
    Number,

    /// <summary>A whole date, as eight digits <c>20221209</c>. It follows the number with which it begins and spans all
    /// of it; its parts come as syllables as well.</summary>
    Date,
}
