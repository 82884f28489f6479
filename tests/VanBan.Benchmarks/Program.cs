using System.Globalization;
using BenchmarkDotNet.Running;
using VanBan.Benchmarks;

if (args is ["scale", var count, var texts, var folder])
    Scale.Run(int.Parse(count, CultureInfo.InvariantCulture), texts, folder);
else if (args is ["pdf", var pdfs])
    PdfBesidePoppler.Run(pdfs);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
