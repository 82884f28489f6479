using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class TelemetryTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Spans_and_counts_go_where_the_standard_switches_say_and_hold_no_names_of_files()
    {
        folder.Write("in/mat.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\nVề kinh phí\n");
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}";
        port.Stop();
        using var server = new HttpListener();
        server.Prefixes.Add(address + "/");
        server.Start();
        var received = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var serving = Task.Run(() => Serve(server, received), TestContext.Current.CancellationToken);
        var start = Vanban.StartInfo("ingest", folder["in"], "--store", folder["store"]);
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = address;
        start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        using (var process = Process.Start(start)!)
        {
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        server.Stop();
        await serving;
        Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order(StringComparer.Ordinal));
        Assert.True(received["/v1/traces"].AsSpan().IndexOf("vanban.kind"u8) > 0);
        Assert.True(received["/v1/metrics"].AsSpan().IndexOf("vanban.files"u8) > 0);
        Assert.All(received.Values, body => Assert.True(body.AsSpan().IndexOf("mat.txt"u8) < 0));
    }

    private static void Serve(HttpListener server, Dictionary<string, byte[]> received)
    {
        try
        {
            while (true)
            {
                var context = server.GetContext();
                using var body = new MemoryStream();
                context.Request.InputStream.CopyTo(body);
                // There may be several; what counts is said in one of them.
                var path = context.Request.Url!.AbsolutePath;
                received[path] = [.. received.GetValueOrDefault(path, []), .. body.ToArray()];
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The server was stopped.
        }
    }
}
