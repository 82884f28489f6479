namespace VanBan.Store;

/// <summary>A part of a store.</summary>
public enum StorePart
{
    /// <summary>The catalog: the truth, of which the others are made.</summary>
    Catalog,

    /// <summary>The search index.</summary>
    Index,

    /// <summary>The graph of acts.</summary>
    Graph,
}

/// <summary>What is wrong with a part of a store. Printed in lower case.</summary>
public enum StoreFault
{
    /// <summary>Its files are broken: bytes are not as they were written.</summary>
    Broken,

    /// <summary>It lacks a file that the catalog holds.</summary>
    Lacks,

    /// <summary>It holds a file that the catalog does not.</summary>
    Extra,

    /// <summary>It holds another version of a file than the catalog.</summary>
    Differs,

    /// <summary>It is not up to the catalog yet; the next command that opens the store mends that.</summary>
    Behind,
}

/// <summary>Something wrong with a store.</summary>
/// <param name="Part">Where.</param>
/// <param name="Fault">What.</param>
/// <param name="What">The file that it concerns, or what the engine says of it.</param>
public sealed record StoreDamage(StorePart Part, StoreFault Fault, string What);
