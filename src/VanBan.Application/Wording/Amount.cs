using System.Globalization;

namespace VanBan.Application.Wording;

/// <summary>Counts, values, sizes and lengths of time as Vietnamese print them: points between groups of digits, a
/// comma before decimals.</summary>
public static class Amount
{
    private static readonly NumberFormatInfo Numbers =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>A count, such as <c>12.345</c>.</summary>
    public static string Count(long value) => value.ToString("N0", Numbers);

    /// <summary>A value with all its decimals: <c>1.916.300.000</c>, <c>46,7</c>.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", Numbers);

    /// <summary>A measured value with one decimal below a hundred: <c>7,5</c>, <c>1.234</c>.</summary>
    public static string Measure(double value) => value.ToString(value < 100 ? "0.#" : "N0", Numbers);

    /// <summary>A size: <c>1,5 MB</c>.</summary>
    public static string Size(double bytes) => bytes switch
    {
        < 1 << 10 => $"{Measure(bytes)} byte",
        < 1 << 20 => $"{Measure(bytes / (1 << 10))} KB",
        < 1 << 30 => $"{Measure(bytes / (1 << 20))} MB",
        _ => $"{Measure(bytes / (1 << 30))} GB",
    };

    /// <summary>A length of time: <c>0,4 giây</c>, <c>3 phút 20 giây</c>, <c>2 giờ 5 phút</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", Numbers)} giây",
        { TotalMinutes: < 60 } => $"{time.Minutes} phút {time.Seconds} giây",
        _ => $"{(int)time.TotalHours} giờ {time.Minutes} phút",
    };
}
