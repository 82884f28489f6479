using System.Reflection;
using System.Xml.Linq;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.House;

public class DocCommentTests
{
    public static TheoryData<string> Assemblies => new(typeof(Document).Assembly.GetName().Name!, typeof(DocumentReader).Assembly.GetName().Name!);

    [Theory, MemberData(nameof(Assemblies))]
    public void Every_public_type_tells_what_it_is(string name)
    {
        var assembly = Assembly.Load(name);
        var comments = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.Value))
            .Select(member => (string)member.Attribute("name")!)
            .ToHashSet();
        Assert.NotEmpty(assembly.ExportedTypes);
        Assert.DoesNotContain(assembly.ExportedTypes.Select(type => "T:" + type.FullName!.Replace('+', '.')), type => !comments.Contains(type));
    }
}
