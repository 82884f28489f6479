using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Tasks.Words;

namespace VanBan.Tasks.Reading;

/// <summary>Walks over the segments of a document and reads the assignments of each in the light of those above
/// it.</summary>
internal sealed class OutlineWalk
{
    // A heading is not longer; a paragraph that begins with 'Mục đích' says something.
    private const int LongestHeading = 120;

    private readonly Document document;
    private readonly ImmutableArray<Segment> segments;
    private readonly DateOnly? issued;
    private readonly State[] states;
    private readonly List<Draft> drafts = [];
    private State root;

    // The item whose lines of labels ('Đơn vị chủ trì: …') may follow.
    private Item? open;

    private OutlineWalk(
        Document document, ImmutableArray<Segment> segments, ItemManner manner,
        DateOnly? issued)
    {
        (this.document, this.segments, this.issued) = (document, segments, issued);
        states = new State[segments.Length];
        root = new State(null, manner, IsJoined: false);
    }

    /// <summary>The assignments of the segments.</summary>
    public static List<Assignment> Read(
        Document document, ImmutableArray<Segment> segments, ItemManner manner,
        DateOnly? issued)
    {
        var walk = new OutlineWalk(document, segments, manner, issued);
        for (var i = 0; i < segments.Length && !walk.IsFoot(segments[i]); i++)
            walk.Read(i);
        return walk.drafts.ConvertAll(static draft => draft.ToAssignment());
    }

    private bool IsFoot(Segment segment) => StructureWords.Begins(StructureWord.Foot, segment.Span.In(document.Text));

    private void Read(int i)
    {
        var segment = segments[i];
        var above = segment.Parent >= 0 ? states[segment.Parent] : root;
        states[i] = above;
        if (segment.IsQuoted
            || segment.Kind is SegmentKind.Footnote or SegmentKind.TableRow)
            return;
        var text = JoinedText.Of(document.Text, segment);
        if (text.Text.Length == 0 || IsLabelled(i, text))
            return;
        // Under the name of a body 'Tổ chức thực hiện …' is a task of it.
        var mayHead = above.Who is null
            || segment.Unit == SegmentUnit.Roman
            || segment.Label is null;
        if (mayHead && IsHeading(TaskWord.NoTaskHeading, text))
            Open(i, above with { Manner = ItemManner.Ordered, Who = null });
        else if (mayHead && IsHeading(TaskWord.TaskHeading, text))
            Open(i, root with { Manner = ItemManner.Listed });
        else if (segment.Kind != SegmentKind.Heading || !TryTitle(i, text, above))
            ReadItem(i, text, above);
    }

    // A title in capitals, or of a part that Roman numbers count, names what follows and not what is to be done, unless
    // it is the name of those who have to do it.
    private bool TryTitle(int i, JoinedText text, State above)
    {
        if (segments[i].Unit != SegmentUnit.Roman && text.Text.Any(char.IsLower))
            return false;
        if (BodyReader.Begins(text.At(0)))
            return false;
        Open(i, above with { Who = null, Manner = above.Manner == ItemManner.Told ? ItemManner.Listed : above.Manner });
        return true;
    }

    // What a heading without a number says holds up to the next heading.
    private void Open(int i, State state)
    {
        states[i] = state;
        if (segments[i].Parent < 0 && segments[i].Label is null)
            root = state;
    }

    private static bool IsHeading(TaskWord use, JoinedText text)
    {
        var at = text.At(0);
        return text.Text.Length <= LongestHeading && TaskWords.Try(use, ref at);
    }

    private void ReadItem(int i, JoinedText text, State above)
    {
        var segment = segments[i];
        var isListed = segment.Label is not null
            || segment.Unit == SegmentUnit.Bullet
            || above.Who is not null;
        var manner = above.Manner == ItemManner.Listed
            && !isListed
            ? ItemManner.Told : above.Manner;
        var hasItems = i + 1 < segments.Length && segments[i + 1].Parent == i;
        var item = ItemReader.Read(text, new ItemContext(above.Who, manner, hasItems), issued);
        if (above.IsJoined
            && item.Drafts is [{ } first, ..]
            && above.Who is { } begun
            && first.Who != begun.Printed)
            (first.Who, states[segment.Parent]) = ($"{begun.Printed} {first.Who}", above with { IsJoined = false });
        drafts.AddRange(item.Drafts);
        open = new Item(i, text, item.Drafts);
        if (item.IsIntroduction)
            Introduce(i, text, item, above);
        else if (item.Drafts.Count > 0)
            // What stands under a task are its details.
            states[i] = above with { Who = null, Manner = ItemManner.Told };
    }

    private void Introduce(int i, JoinedText text, ItemReader item, State above)
    {
        var manner = item.IsOrdered
            && above.Manner == ItemManner.Ordered
            ? ItemManner.Listed : above.Manner;
        var state = new State(item.Introduced ?? above.Who, manner, text.Text[^1] is ';' or ',');
        states[i] = state;
        if (segments[i].Parent < 0 && segments[i].Unit == SegmentUnit.None)
            root = state with { Who = null };
    }

    // 'Thời gian thực hiện: …' is no task, whatever it stands behind.
    private bool IsLabelled(int i, JoinedText text) => TryLabelled(i, text)
        || (LabelledLine.TryRead(text, out var line) && line.Label == TaskWord.LabelWhen);

    // 'Đơn vị chủ trì: Sở Y tế' under an item says who has to do what the item says.
    private bool TryLabelled(int i, JoinedText text)
    {
        if (open is not { } item || !LabelledLine.TryRead(text, out var line))
            return false;
        var isUnder = segments[i].Parent == item.Index;
        if (!isUnder
            && (segments[i].Label is not null || segments[i].Parent != segments[item.Index].Parent))
            return false;
        if (item.Drafts.Count == 0 && !isUnder)
            return false;
        if (item.Drafts.Count == 0)
        {
            var draft = new Draft(item.Text, 0, 0) { End = item.Text.Text.Length };
            item.Drafts.Add(draft);
            drafts.Add(draft);
        }
        foreach (var draft in item.Drafts)
            line.Complete(draft, text, issued);
        return true;
    }

    /// <summary>What holds for the segments under one.</summary>
    private readonly record struct State(NamedBodies? Who, ItemManner Manner, bool IsJoined);

    private sealed record Item(int Index, JoinedText Text, List<Draft> Drafts);
}
