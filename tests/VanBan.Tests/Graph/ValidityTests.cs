using VanBan.Documents;
using VanBan.Graph;
using Xunit;

namespace VanBan.Tests.Graph;

public class ValidityTests
{
    [Fact]
    public void A_state_is_that_of_a_day()
    {
        var by = new DocumentKey { Designation = "40-2024-qd-ubnd" };
        var validity = new Validity(
            new DateOnly(2020, 7, 1),
            [new(ValidityState.Amended, new DateOnly(2022, 1, 1), by, null), new(ValidityState.Replaced, new DateOnly(2024, 3, 15), by, null)]);
        Assert.Equal(
            [ValidityState.NotYetEffective, ValidityState.NothingKnown, ValidityState.Amended, ValidityState.Amended, ValidityState.Replaced],
            ((int, int, int)[])[(2020, 6, 30), (2020, 7, 1), (2022, 1, 1), (2024, 3, 14), (2024, 3, 15)] is var days ? days.Select(day => validity.On(new DateOnly(day.Item1, day.Item2, day.Item3))) : []);
        Assert.Equal(ValidityState.Replaced, Assert.Single(validity.Coming(new DateOnly(2024, 3, 14))).State);
        Assert.Equal(ValidityState.Amended, Assert.Single(validity.Causes(new DateOnly(2024, 3, 14))).State);
        Assert.Empty(validity.Causes(new DateOnly(2021, 1, 1)));
    }

    [Fact]
    public void What_is_suspended_for_a_time_is_as_before_when_the_time_is_over()
    {
        var by = new DocumentKey { Designation = "16-2022-tt-bkhdt" };
        var validity = new Validity(null, [new(ValidityState.Suspended, new DateOnly(2022, 8, 1), by, null) { Until = new DateOnly(2022, 9, 15) }]);
        Assert.Equal(ValidityState.NothingKnown, validity.On(new DateOnly(2022, 7, 31)));
        Assert.Equal(ValidityState.Suspended, validity.On(new DateOnly(2022, 9, 15)));
        Assert.Equal(ValidityState.NothingKnown, validity.On(new DateOnly(2022, 9, 16)));
        Assert.Empty(validity.Coming(new DateOnly(2022, 9, 16)));
    }

    [Fact]
    public void What_a_repeal_leaves_out_for_a_time_ends_after_it_and_nothing_comes_back()
    {
        var by = new DocumentKey { Designation = "10-2020-qd-ubnd" };
        var validity = new Validity(
            new DateOnly(2018, 3, 1),
            [
                new(ValidityState.PartlyEnded, new DateOnly(2020, 8, 20), by, null)
                {
                    Exception = "trừ Điều 5", Until = new DateOnly(2021, 12, 31),
                },
            ]);
        Assert.Equal(
            [StandingState.InForce, StandingState.PartlyEnded, StandingState.Ended],
            new DateOnly[] { new(2020, 8, 19), new(2021, 12, 31), new(2022, 1, 1) }
                .Select(day => validity.StandingOn(day, null).State));
        Assert.Equal(ValidityState.Repealed, validity.On(new DateOnly(2022, 1, 1)));
    }
}
