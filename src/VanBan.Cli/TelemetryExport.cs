using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using VanBan.Store.Ingest;

namespace VanBan.Cli;

/// <summary>Sends spans and counts where the standard switches of OpenTelemetry say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
/// and its kin); without them nothing of it is loaded.</summary>
internal static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Begins, if a switch asks for it; what is given sends the rest when it is disposed.</summary>
    public static IDisposable? Begin()
    {
        if (string.Equals(Value("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        var traces = IsWanted("TRACES");
        var metrics = IsWanted("METRICS");
        return traces || metrics ? Open(traces, metrics) : null;
    }

    private static bool IsWanted(string signal) => Value($"OTEL_{signal}_EXPORTER") switch
    {
        null => (Value($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") ?? Value(Endpoint)) is not null,
        var exporter => exporter.Contains("otlp", StringComparison.OrdinalIgnoreCase),
    };

    private static string? Value(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // Apart, so that the libraries are loaded only here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Providers Open(bool traces, bool metrics) => new(
        traces
            ? Sdk.CreateTracerProviderBuilder().ConfigureResource(Named).AddSource(Telemetry.Name).AddOtlpExporter()
                .Build() : null,
        metrics
            ? Sdk.CreateMeterProviderBuilder().ConfigureResource(Named).AddMeter(Telemetry.Name).AddOtlpExporter()
                .Build() : null);

    // OTEL_SERVICE_NAME goes before.
    private static void Named(OpenTelemetry.Resources.ResourceBuilder resource)
    {
        if (Value("OTEL_SERVICE_NAME") is null)
            OpenTelemetry.Resources.ResourceBuilderExtensions.AddService(resource, "vanban");
    }

    private sealed class Providers(TracerProvider? traces, MeterProvider? metrics) : IDisposable
    {
        public void Dispose()
        {
            traces?.Dispose();
            metrics?.Dispose();
        }
    }
}
