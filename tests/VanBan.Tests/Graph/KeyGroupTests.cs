using CsCheck;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Graph;

public class KeyGroupTests
{
    private static readonly Gen<DocumentKey[]> Keys = Gen.Select(
            Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3],
            (province, issuer, type, day) => new DocumentKey
            {
                Province = province == 0 ? null : "tinh." + province,
                Issuer = issuer == 0 ? null : "co.quan." + issuer,
                Type = type == 0 ? null : "loai-" + type,
                Date = day < 2 ? null : new DateOnly(2023, 1, day),
                Year = day == 1 ? 2023 : null,
                Designation = "1-nq-cp",
            })
        .Array[1, 8];

    [Fact]
    public void Every_key_is_in_one_group_and_the_keys_of_a_group_fit_each_other() => Keys.Sample(keys =>
    {
        var groups = KeyGroup.Of(keys);
        Assert.Equal(keys.Distinct().Count(), groups.Sum(group => group.Members.Length));
        foreach (var group in groups)
            Assert.All(group.Members, one => Assert.All(group.Members, other => Assert.True(one.Fits(other) && one.Fits(group.Key))));
    });

    [Fact]
    public void Keys_of_two_groups_never_name_one_document_for_certain() => Keys.Sample(keys =>
    {
        // If keys of two groups fit, then because one of the groups is a key that fits documents which differ.
        var groups = KeyGroup.Of(keys);
        foreach (var one in groups)
        {
            foreach (var other in groups.Where(other => other != one && !one.IsAmbiguous && !other.IsAmbiguous))
                Assert.DoesNotContain(one.Members, member => other.Members.Any(member.Fits));
        }
    });

    [Fact]
    public void The_order_of_the_keys_does_not_matter() => Gen.Select(Keys, Gen.Int[0, 7]).Sample((keys, turn) =>
        Assert.Equal(Print(KeyGroup.Of(keys)), Print(KeyGroup.Of([.. keys[(turn % keys.Length)..].Reverse(), .. keys[..(turn % keys.Length)]]))));

    [Fact]
    public void A_date_and_the_same_date_with_its_year_are_one_key()
    {
        var key = SomeFacts.Key("urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        Assert.Single(Assert.Single(KeyGroup.Of([key, key with { Year = 2023 }])).Members);
    }

    private static string Print(IEnumerable<KeyGroup> groups) => string.Join('\n', groups.Select(group => $"{group.Key} {group.IsAmbiguous} {string.Join(' ', group.Members)}"));
}
