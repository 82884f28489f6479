namespace VanBan.Tasks.Words;

/// <summary>What words of <c>task-words.tsv</c> do (column <c>use</c>).</summary>
internal enum TaskWord
{
    /// <summary>Begins the name of a body, or a word for bodies: 'Sở', 'các địa phương'.</summary>
    Body,

    /// <summary>Stands before the name of a body and belongs to it: 'các', 'lãnh đạo'.</summary>
    Determiner,

    /// <summary>Begins like a body and is none: 'ban hành', 'bộ máy'.</summary>
    NoBody,

    /// <summary>Words in small letters within the name of a body that hold a verb and are none: 'vận tải' of 'Sở Giao
    /// thông vận tải'.</summary>
    InName,

    /// <summary>A verb: what is to be done begins with it.</summary>
    Action,

    /// <summary>Stands before a verb and tells how: 'khẩn trương', 'có trách nhiệm'.</summary>
    Manner,

    /// <summary>Says that a body leads: 'chủ trì'.</summary>
    Lead,

    /// <summary>Stands before those with whom something is done: 'phối hợp với'.</summary>
    With,

    /// <summary>A verb before those to whom one reports.</summary>
    Report,

    /// <summary>Orders: 'giao', 'yêu cầu', 'đề nghị'.</summary>
    Order,

    /// <summary>Opens a phrase before a verb that tells by what right: 'theo chức năng, nhiệm vụ được giao'.</summary>
    Duty,

    /// <summary>Opens any other phrase before a verb; a comma ends it: 'trên cơ sở kết quả rà soát, …'.</summary>
    Adjunct,

    /// <summary>Ends the name of a body.</summary>
    End,

    /// <summary>Says what for: what follows others do.</summary>
    Purpose,

    /// <summary>Opens a sentence that belongs to the order before it: 'trong quá trình thực hiện'.</summary>
    GoesOn,

    /// <summary>Begins the heading of a part that orders nothing: 'mục đích', 'đánh giá chung'.</summary>
    NoTaskHeading,

    /// <summary>Begins the heading of a part that hands out tasks: 'tổ chức thực hiện'.</summary>
    TaskHeading,

    /// <summary>The name of the column or line that says what is to be done.</summary>
    LabelWhat,

    /// <summary>The name of the column or line that says who leads.</summary>
    LabelWho,

    /// <summary>The whole name of a column that says who, whether they lead or not: 'Đơn vị'.</summary>
    ColumnWho,

    /// <summary>The name of the column or line that says who helps.</summary>
    LabelWith,

    /// <summary>The name of the column or line that says until when.</summary>
    LabelWhen,
}
