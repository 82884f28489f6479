namespace VanBan.Documents;

/// <summary>Something about a document that a person should know: a doubt, a disagreement of evidence, a part left
/// unread.</summary>
/// <param name="Code">What kind of remark, such as <c>page-unread</c>; stable, for programs.</param>
/// <param name="Message">The remark in Vietnamese, for people.</param>
/// <param name="Page">The page it speaks of; <see langword="null"/> for the whole document or where there are no
/// pages.</param>
public sealed record Diagnostic(string Code, string Message, int? Page = null);
