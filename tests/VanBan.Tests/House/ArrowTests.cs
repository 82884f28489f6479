using VanBan.Documents;
using Xunit;

namespace VanBan.Tests.House;

public class ArrowTests
{
    [Fact]
    public void A_document_without_pages_has_no_page_at_any_offset() => Assert.Null(new Document("a", "b").PageAt(0));
}
