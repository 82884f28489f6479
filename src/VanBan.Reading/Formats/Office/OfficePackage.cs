using DocumentFormat.OpenXml.Packaging;

namespace VanBan.Reading.Formats.Office;

/// <summary>Opens the packages of Word, Excel and PowerPoint (ISO/IEC 29500-2) by the Open XML SDK.</summary>
internal static class OfficePackage
{
    /// <summary>The package, mended where the SDK refuses it as it is; <see langword="null"/> where it cannot be opened
    /// or has no main part.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="open">Opens a package of its kind.</param>
    /// <param name="main">Its main part.</param>
    public static T? Open<T>(
        ReadOnlyMemory<byte> bytes, Func<Stream, OpenSettings, T> open, Func<T, OpenXmlPart?> main)
        where T : OpenXmlPackage =>
        Open(ByteStream.Over(bytes), open, main) ?? Open(PackageRepair.Repair(bytes), open, main);

    /// <summary>
    /// Whether an exception tells of a fault of the file. The SDK and the packaging beneath it throw many kinds, some
    /// by accident.
    /// </summary>
    public static bool IsFault(Exception exception) =>
        exception is not (OutOfMemoryException or ObjectDisposedException);

    private static T? Open<T>(Stream stream, Func<Stream, OpenSettings, T> open, Func<T, OpenXmlPart?> main)
        where T : OpenXmlPackage
    {
        T? package = null;
        try
        {
            package = open(stream, new OpenSettings { MaxCharactersInPart = PackageSize.MaxCharactersInPart });
            // Everything that hangs on the main part is loaded now, so that what is wrong with it shows now.
            _ = (main(package) ?? throw new InvalidDataException("The package has no main part.")).Parts.Count();
            return package;
        }
        catch (Exception e) when (IsFault(e))
        {
            package?.Dispose();
            return null;
        }
    }
}
