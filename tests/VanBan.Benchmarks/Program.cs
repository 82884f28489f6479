using System.Globalization;
using BenchmarkDotNet.Running;
using VanBan.Benchmarks;

switch (args)
{
    case ["scale", var count, var texts, var folder]:
        Scale.Run(int.Parse(count, CultureInfo.InvariantCulture), texts, folder);
        break;
    case ["facts", .. var folders]:
        ExtractionSpeed.Run(folders.FirstOrDefault(), folders.ElementAtOrDefault(1));
        break;
    case ["hostile", .. var choice]:
        HostileTexts.Run(choice.Length > 0 ? int.Parse(choice[0], CultureInfo.InvariantCulture) : 200_000, choice.ElementAtOrDefault(1));
        break;
    case ["graph", var documents, var edges, var folder]:
        GraphScale.Make(int.Parse(documents, CultureInfo.InvariantCulture), int.Parse(edges, CultureInfo.InvariantCulture), folder);
        break;
    case ["graph-ask", var documents, var edges, var folder, var what]:
        GraphScale.Ask(int.Parse(documents, CultureInfo.InvariantCulture), int.Parse(edges, CultureInfo.InvariantCulture), folder, what);
        break;
    case ["retrieval", var sets, .. var one]:
        Retrieval.Run(sets, one.FirstOrDefault());
        break;
    case ["retrieval-ablation", var sets, .. var tried]:
        Retrieval.Ablate(sets, tried);
        break;
    case ["pdf", var pdfs]:
        PdfBesidePoppler.Run(pdfs);
        break;
    case ["mixed", var count, var folder]:
        MixedFiles.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
        break;
    case ["mixed-run", var program, var files, var store]:
        MixedRun.Run(program, files, store);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
