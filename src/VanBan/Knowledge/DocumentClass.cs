namespace VanBan.Knowledge;

/// <summary>What sort of document a kind is (column <c>class</c> of <c>document-types.tsv</c>).</summary>
public enum DocumentClass
{
    /// <summary>A named act of the National Assembly or its Standing Committee: Hiến pháp, Bộ luật, Luật, Pháp
    /// lệnh.</summary>
    Law,

    /// <summary>Lays down rules or decides: Nghị quyết, Nghị định, Quyết định, Thông tư, Quy chế …</summary>
    Act,

    /// <summary>Directs those below: Chỉ thị, Công điện, Thông tri.</summary>
    Order,

    /// <summary>Tells what is to be done: Kế hoạch, Chương trình, Đề án …</summary>
    Plan,

    /// <summary>Tells how something is to be done or was concluded: Hướng dẫn, Kết luận, Thông báo.</summary>
    Guidance,

    /// <summary>Công văn, also called Văn bản or Thư.</summary>
    Letter,

    /// <summary>Repeats an act with what others changed in it (Pháp lệnh 01/2012/UBTVQH13).</summary>
    Consolidation,

    /// <summary>States what was reached, so that another one can contradict it: Báo cáo.</summary>
    Report,

    /// <summary>Asks, tells or records: Tờ trình, Biên bản, Giấy mời …</summary>
    Paper,
}

/// <summary>
/// What a kind of document can do to others (column <c>effect</c> of <c>document-types.tsv</c>; Luật 64/2025/QH15, Điều
/// 8).
/// </summary>
public enum DocumentEffect
{
    /// <summary>Nothing: what it speaks of is done by others, or is not done yet.</summary>
    None,

    /// <summary>It amends, replaces or ends documents of its own kind.</summary>
    OwnKind,

    /// <summary>It amends, replaces, ends or suspends any document.</summary>
    Any,
}

/// <summary>Whether a kind is cited by its serial without the symbol (column <c>serial</c> of
/// <c>document-types.tsv</c>).</summary>
public enum SerialUse
{
    /// <summary>Never: 'Tờ trình 5' counts something.</summary>
    None,

    /// <summary>
    /// Where its issuer follows ('Kế hoạch 12 của UBND tỉnh'): what is planned or reported is counted as often as it is
    /// numbered.
    /// </summary>
    WithIssuer,

    /// <summary>By itself: 'Nghị quyết 57'.</summary>
    Alone,

    /// <summary>The serial is the whole number: 'Sắc lệnh số 14 ngày 8 tháng 9 năm 1945'.</summary>
    Whole,
}

/// <summary>How a name stands for a document of a kind (column <c>named</c> of <c>document-types.tsv</c>).</summary>
public enum NameUse
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a name of <c>laws.tsv</c> or one like them: Bộ luật Dân sự, Luật Đất đai.</summary>
    Register,

    /// <summary>The word for the kind is the name: Hiến pháp.</summary>
    Itself,

    /// <summary>By the meeting that adopted it: 'Nghị quyết Đại hội XIII', 'Nghị quyết Trung ương 6 khóa
    /// XII'.</summary>
    Meeting,
}
