using VanBan.House;

// The root of the checkout: named, or above the folder in which it is started.
var root = args is [var named] ? named : Environment.CurrentDirectory;
while (!File.Exists(Path.Combine(root, "Pipeline.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No Pipeline.sln here or above: name the root of the checkout.");
var files = SourceFile.Under(root);
var slugs = DocumentSlugs.In(root);
var whole = CodeMeasures.Of("src", files, slugs);
Console.WriteLine(CodeMeasures.Heads);
foreach (var project in files.GroupBy(file => file.Project))
    Console.WriteLine(CodeMeasures.Of(project.Key, [.. project], slugs).Row());
Console.WriteLine(whole.Row());
Console.WriteLine();
foreach (var method in whole.Dense.OrderByDescending(method => method.Branches))
    Console.WriteLine($"{method.Branches,4} {method.Path}({method.Line}): {method.Name}");
foreach (var slug in whole.Slugs)
    Console.WriteLine($"slug {slug}");
