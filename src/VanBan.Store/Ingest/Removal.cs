namespace VanBan.Store.Ingest;

/// <summary>When somebody is asked before documents of vanished files are taken out.</summary>
internal static class Removal
{
    // So few files are deleted by hand.
    private const int FewFiles = 10;

    /// <summary>Whether so many files are gone that it is more likely a share that is not connected, or one that is
    /// restored halfway.</summary>
    /// <param name="gone">Files that are gone.</param>
    /// <param name="met">Files known before that are there.</param>
    public static bool IsSuspicious(int gone, int met) => gone > 0 && (met == 0 || (gone >= FewFiles && gone > met));
}
