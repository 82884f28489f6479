namespace VanBan.Knowledge;

/// <summary>A kind of document (tên loại văn bản), a row of <c>document-types.tsv</c>.</summary>
/// <param name="Slug">Its Vietnamese name without diacritics, words joined by hyphens, such as <c>nghi-quyet</c>; what JSON and URNs carry.</param>
/// <param name="Name">Its name in sentence case, such as <c>Nghị quyết</c>.</param>
public sealed record DocumentType(string Slug, string Name);
