using VanBan.Citations.Scan;
using VanBan.Notation;

namespace VanBan.Citations.Relations;

/// <summary>What one item of an amending act orders: '3. Sửa đổi, bổ sung khoản 1 và bãi bỏ khoản 4 Điều 19'.</summary>
internal sealed class ProvisionOrder
{
    /// <summary>The provisions changed, each with what is done to it.</summary>
    public List<OrderedChange> Changes { get; } = [];

    /// <summary>The provision of which some parts are changed that the items below name; <see langword="null"/> for
    /// none.</summary>
    public Pinpoint? Whole { get; set; }

    /// <summary>Whether it names no provisions, so that the items below may name them without the verb: 'Bãi bỏ các quy
    /// định sau đây:'.</summary>
    public bool OpensList { get; set; }

    /// <summary>Whether words are exchanged and not provisions.</summary>
    public bool IsOfWords { get; set; }

    /// <summary>What its first verb orders.</summary>
    public required Told First { get; init; }
}

/// <summary>A provision that an order changes.</summary>
/// <param name="Told">What is done to it.</param>
/// <param name="Provision">The provision; parts that stand only above the order are missing.</param>
/// <param name="Act">The act named with it; <see langword="null"/> where it is named above the order.</param>
internal sealed record OrderedChange(Told Told, Pinpoint Provision, CitedPlace? Act);
