using VanBan.Documents;
using VanBan.Facts;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public sealed class HeldLawsTests : IDisposable
{
    private const string Name = "luat.sua.doi.bo.sung.mot.so.dieu.cua.luat.do.dac";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_law_at_hand_is_meant_by_its_name_and_day_whichever_came_first(bool isLawFirst)
    {
        using var store = Open();
        if (isLawFirst)
            Put(store, "luat", Law("91/2031/QH17"));
        Put(store, "nghi-dinh", Citing("ngày 20 tháng 11 năm 2031"));
        if (!isLawFirst)
        {
            Assert.Equal(Name, Cited(store));
            Put(store, "luat", Law("91/2031/QH17"));
        }
        Assert.Equal("91-2031-qh17", Cited(store));
    }

    [Theory]
    [InlineData("ngày 21 tháng 11 năm 2031")]
    [InlineData("")]
    public void Another_day_or_none_leaves_it_a_name(string day)
    {
        using var store = Open();
        Put(store, "luat", Law("91/2031/QH17"));
        Put(store, "nghi-dinh", Citing(day));
        Assert.Equal(Name, Cited(store));
    }

    [Fact]
    public void Two_laws_of_one_name_and_day_leave_it_a_name_until_one_goes()
    {
        using var store = Open();
        Put(store, "nghi-dinh", Citing("ngày 20/11/2031"));
        Put(store, "luat", Law("91/2031/QH17"));
        Put(store, "luat khac", Law("95/2031/QH17"));
        Assert.Equal(Name, Cited(store));
        store.Remove("luat");
        Assert.Equal("95-2031-qh17", Cited(store));
    }

    [Fact]
    public void A_law_that_goes_or_turns_out_to_have_another_number_takes_its_number_with_it()
    {
        using var store = Open();
        Put(store, "luat", Law("91/2031/QH17"));
        Put(store, "nghi-dinh", Citing("ngày 20/11/2031"));
        Put(store, "luat", Law("97/2031/QH17"));
        Assert.Equal("97-2031-qh17", Cited(store));
        store.Remove("luat");
        Assert.Equal(Name, Cited(store));
    }

    private static string Law(string number) =>
        $"QUỐC HỘI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLuật số: {number}\n\n"
            + "Hà Nội, ngày 20 tháng 11 năm 2031\n\nLUẬT\n\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐO ĐẠC\n\n"
            + "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n\nĐiều 1. Phạm vi\n";

    private static string Citing(string day) =>
        $"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đo đạc {day};\n\nĐiều 1. Phạm vi\n";

    private StoreWriter Open() => StoreWriter.Open(folder.Path, cancellation: TestContext.Current.CancellationToken);

    private static void Put(StoreWriter store, string file, string text) =>
        store.Put(DocumentCatalogTests.Version(file), FactExtractor.Extract(new Document(file + ".txt", text)));

    private static string? Cited(StoreWriter store) =>
        Assert.Single(store.Catalog.Document("nghi-dinh")!.Facts.Citations).Key.Designation;
}
