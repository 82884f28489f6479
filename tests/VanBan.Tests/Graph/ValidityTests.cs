using VanBan.Citations;
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

    [Fact]
    public void Others_may_move_the_first_and_the_last_day_of_effect()
    {
        var own = new OwnEffect("tt.txt", new DateOnly(2025, 4, 1), new DateOnly(2025, 12, 31));
        var validity = Validity.Of(
            own,
            [
                Change(ChangedEffect.Begins, new DateOnly(2025, 6, 1), null),
                Change(ChangedEffect.Ends, new DateOnly(2025, 11, 1), new DateOnly(2026, 12, 31)),
            ]);
        Assert.Equal(
            [StandingState.NotYet, StandingState.InForce, StandingState.InForce, StandingState.Ended],
            new DateOnly[] { new(2025, 5, 31), new(2025, 6, 1), new(2026, 12, 31), new(2027, 1, 1) }
                .Select(day => validity.StandingOn(day, new DateOnly(2025, 3, 1)).State));
        var endless = Validity.Of(own with { Until = null }, [Change(ChangedEffect.Ends, null, new DateOnly(2026, 12, 31))]);
        Assert.Equal(StandingState.InForce, endless.StandingOn(new DateOnly(2027, 1, 1), null).State);
    }

    [Fact]
    public void A_suspension_ends_when_the_act_has_effect_again()
    {
        var by = new DocumentKey { Designation = "16-2022-tt-bkhdt" };
        var validity = Validity.Of(
            new OwnEffect("tt.txt", new DateOnly(2022, 1, 1), null),
            [
                new(ValidityState.Suspended, new DateOnly(2022, 8, 1), by, null) { Action = Relation.Suspends },
                Change(ChangedEffect.Resumes, new DateOnly(2022, 10, 1), null),
            ]);
        Assert.Equal(
            [StandingState.Suspended, StandingState.InForce],
            new DateOnly[] { new(2022, 9, 30), new(2022, 10, 1) }.Select(day => validity.StandingOn(day, null).State));
    }

    [Fact]
    public void Provisions_in_force_before_the_whole_make_an_act_begun_in_part()
    {
        var validity = Validity.Of(
            new OwnEffect("nd.txt", new DateOnly(2025, 7, 1), null)
            {
                Stages = [new EffectStage([], new DateOnly(2025, 1, 1), default)],
            }, []);
        var standing = validity.StandingOn(new DateOnly(2025, 3, 1), new DateOnly(2024, 12, 1));
        Assert.Equal((StandingState.NotYet, true), (standing.State, standing.IsPartial));
        Assert.False(validity.StandingOn(new DateOnly(2024, 12, 31), null).IsPartial);
    }

    private static ValidityChange Change(ChangedEffect effect, DateOnly? since, DateOnly? until) =>
        new(ValidityChange.StateOf(Relation.Amends, true, effect), since, new DocumentKey { Designation = "20-2025-tt-btc" }, null)
        {
            Action = Relation.Amends, Effect = effect, Until = until,
        };
}
