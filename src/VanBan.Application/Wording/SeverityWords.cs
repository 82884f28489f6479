using VanBan.Application.Review;

namespace VanBan.Application.Wording;

/// <summary>What people read for how grave a finding is.</summary>
public static class SeverityWords
{
    /// <summary>One word or two, beginning a line.</summary>
    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "Lỗi",
        FindingSeverity.Warning => "Nghi sai",
        _ => "Lưu ý",
    };
}
