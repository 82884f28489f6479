using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Tasks;

namespace VanBan.Reading.Workers;

/// <summary>The facts of a document as bytes, without the document itself. What is written and how it is read stand one
/// below the other; a test fills every member of every fact and finds the one that is left out here.</summary>
internal static class FactsFrame
{
    /// <summary>Writes facts.</summary>
    public static void Write(FrameWriter writer, DocumentFacts facts)
    {
        Write(writer, facts.Header);
        writer.Many(facts.Segments, segment => Write(writer, segment));
        writer.Many(facts.Citations, citation => Write(writer, citation));
        writer.Many(facts.Figures, figure => Write(writer, figure));
        writer.Many(facts.Diagnostics, remark => Write(writer, remark));
        writer.Many(facts.Changes, change => Write(writer, change));
        writer.Many(facts.Stages, stage => Write(writer, stage));
        writer.Many(facts.Tasks, task => Write(writer, task));
        writer.Many(facts.Prints, writer.Long);
    }

    /// <summary>The facts of <paramref name="document"/>.</summary>
    public static DocumentFacts Read(FrameReader reader, Document document) => new(
        document, ReadHeader(reader), reader.Many(() => ReadSegment(reader)), reader.Many(() => ReadCitation(reader)),
        reader.Many(() => ReadFigure(reader)), reader.Many(() => ReadDiagnostic(reader)))
    {
        Changes = reader.Many(() => ReadChange(reader)),
        Stages = reader.Many(() => ReadStage(reader)),
        Tasks = reader.Many(() => ReadTask(reader)),
        Prints = reader.Many(reader.Long),
    };

    /// <summary>Writes a remark.</summary>
    public static void Write(FrameWriter writer, Diagnostic remark)
    {
        writer.Word(remark.Code);
        writer.Word(remark.Message);
        writer.Maybe(remark.Page, writer.Number);
    }

    /// <summary>A remark.</summary>
    public static Diagnostic ReadDiagnostic(FrameReader reader) =>
        new(reader.Word()!, reader.Word()!, reader.MaybeValue(reader.Number));

    private static void Write(FrameWriter writer, Header header)
    {
        writer.Maybe(header.Type, type => Write(writer, type));
        writer.Word(header.Number?.Printed);
        writer.Word(header.Symbol);
        writer.Day(header.Date);
        writer.Word(header.Place);
        writer.Word(header.Issuer);
        writer.Word(header.Superior);
        writer.Word(header.Subject);
        writer.Word(header.Urgency);
        writer.Word(header.Secrecy);
        writer.Flag(header.IsDraft);
        writer.Many(header.Addressees, writer.Word);
        writer.Word(header.Authority);
        writer.Many(header.SignedFor, writer.Word);
        writer.Word(header.Signer);
        writer.Word(header.SignerTitle);
        writer.Many(header.Recipients, writer.Word);
        writer.Day(header.EffectiveDate);
        writer.Day(header.EffectiveUntil);
        writer.Word(header.EffectEvent);
        writer.Span(header.EffectSpan);
        writer.Word(header.Adoption);
        writer.Maybe(header.Key, key => Write(writer, key));
        writer.Maybe(header.Correction, mark => Write(writer, mark));
    }

    private static Header ReadHeader(FrameReader reader) => new()
    {
        Type = reader.Maybe(() => ReadType(reader)),
        Number = ReadNumber(reader),
        Symbol = reader.Word(),
        Date = reader.Day(),
        Place = reader.Word(),
        Issuer = reader.Word(),
        Superior = reader.Word(),
        Subject = reader.Word(),
        Urgency = reader.Word(),
        Secrecy = reader.Word(),
        IsDraft = reader.Flag(),
        Addressees = reader.Many(() => reader.Word()!),
        Authority = reader.Word(),
        SignedFor = reader.Many(() => reader.Word()!),
        Signer = reader.Word(),
        SignerTitle = reader.Word(),
        Recipients = reader.Many(() => reader.Word()!),
        EffectiveDate = reader.Day(),
        EffectiveUntil = reader.Day(),
        EffectEvent = reader.Word(),
        EffectSpan = reader.Span(),
        Adoption = reader.Word(),
        Key = reader.Maybe(() => ReadKey(reader)),
        Correction = reader.Maybe(() => ReadMark(reader)),
    };

    private static void Write(FrameWriter writer, Segment segment)
    {
        writer.Span(segment.Span);
        writer.Kind(segment.Kind);
        writer.Word(segment.Label);
        writer.Number(segment.Level);
        writer.Kind(segment.Unit);
        writer.Number(segment.Parent);
        writer.Span(segment.Extent);
        writer.Flag(segment.IsQuoted);
        writer.Many(segment.Gaps, writer.Span);
    }

    private static Segment ReadSegment(FrameReader reader) =>
        new(reader.Span(), reader.Kind<SegmentKind>(), reader.Word(), reader.Number())
        {
            Unit = reader.Kind<SegmentUnit>(),
            Parent = reader.Number(),
            Extent = reader.Span(),
            IsQuoted = reader.Flag(),
            Gaps = reader.Many(reader.Span),
        };

    private static void Write(FrameWriter writer, Citation citation)
    {
        writer.Span(citation.Span);
        writer.Kind(citation.Kind);
        writer.Maybe(citation.Type, type => Write(writer, type));
        writer.Word(citation.Number?.Printed);
        writer.Word(citation.Name);
        writer.Day(citation.Date);
        writer.Flag(citation.DateInferred);
        writer.Word(citation.Issuer);
        writer.Flag(citation.IssuerInferred);
        writer.Kind(citation.Relation);
        writer.Many(citation.Pinpoints, pinpoint => Write(writer, pinpoint));
        Write(writer, citation.Key);
        writer.Kind(citation.Certainty);
        writer.Maybe(citation.Correction, mark => Write(writer, mark));
    }

    private static Citation ReadCitation(FrameReader reader) =>
        new(reader.Span(), reader.Kind<CitationKind>(), reader.Maybe(() => ReadType(reader)))
        {
            Number = ReadNumber(reader),
            Name = reader.Word(),
            Date = reader.Day(),
            DateInferred = reader.Flag(),
            Issuer = reader.Word(),
            IssuerInferred = reader.Flag(),
            Relation = reader.Kind<Relation>(),
            Pinpoints = reader.Many(() => ReadPinpoint(reader)),
            Key = ReadKey(reader),
            Certainty = reader.Kind<Certainty>(),
            Correction = reader.Maybe(() => ReadMark(reader)),
        };

    private static void Write(FrameWriter writer, Figure figure)
    {
        writer.Span(figure.Span);
        writer.Amount(figure.Value);
        writer.Word(figure.Unit);
        writer.Maybe(figure.High, writer.Amount);
        writer.Kind(figure.Approximation);
        writer.Word(figure.Indicator);
        writer.Maybe(figure.Change, writer.Kind);
        writer.Word(figure.ComparedWith);
        writer.Word(figure.Period);
        writer.Word(figure.Place);
        writer.Word(figure.Column);
    }

    private static Figure ReadFigure(FrameReader reader) => new(reader.Span(), reader.Amount(), reader.Word()!)
    {
        High = reader.MaybeValue(reader.Amount),
        Approximation = reader.Kind<Approximation>(),
        Indicator = reader.Word(),
        Change = reader.MaybeValue(reader.Kind<Direction>),
        ComparedWith = reader.Word(),
        Period = reader.Word(),
        Place = reader.Word(),
        Column = reader.Word(),
    };

    private static void Write(FrameWriter writer, DocumentChange change)
    {
        writer.Number(change.Citation);
        Write(writer, change.Target);
        writer.Kind(change.Action);
        writer.Span(change.Span);
        writer.Many(change.Scope, pinpoint => Write(writer, pinpoint));
        writer.Flag(change.IsPartial);
        writer.Day(change.From);
        writer.Day(change.Until);
        writer.Word(change.Exception);
        writer.Word(change.Limit);
        writer.Word(change.Event);
        writer.Maybe(change.EventAct, writer.Number);
        writer.Maybe(change.Provision, provision => Write(writer, provision));
        writer.Maybe(change.By, writer.Number);
        writer.Maybe(change.Effect, writer.Kind);
        writer.Flag(change.IsExceptionShared);
        writer.Maybe(change.Misprint, misprint =>
        {
            writer.Maybe(misprint.Citation, writer.Number);
            writer.Day(misprint.Day);
        });
        writer.Span(change.Verb);
    }

    private static DocumentChange ReadChange(FrameReader reader) =>
        new(reader.Number(), ReadKey(reader), reader.Kind<Relation>(), reader.Span())
        {
            Scope = reader.Many(() => ReadPinpoint(reader)),
            IsPartial = reader.Flag(),
            From = reader.Day(),
            Until = reader.Day(),
            Exception = reader.Word(),
            Limit = reader.Word(),
            Event = reader.Word(),
            EventAct = reader.MaybeValue(reader.Number),
            Provision = reader.Maybe(() => ReadPinpoint(reader)),
            By = reader.MaybeValue(reader.Number),
            Effect = reader.MaybeValue(reader.Kind<ChangedEffect>),
            IsExceptionShared = reader.Flag(),
            Misprint = reader.Maybe(() => new Misprint(reader.MaybeValue(reader.Number), reader.Day())),
            Verb = reader.Span(),
        };

    private static void Write(FrameWriter writer, EffectStage stage)
    {
        writer.Many(stage.Provisions, pinpoint => Write(writer, pinpoint));
        writer.Day(stage.From);
        writer.Span(stage.Span);
        writer.Word(stage.Exception);
        writer.Flag(stage.IsOfAttachment);
    }

    private static EffectStage ReadStage(FrameReader reader) =>
        new(reader.Many(() => ReadPinpoint(reader)), reader.Day()!.Value, reader.Span())
        {
            Exception = reader.Word(),
            IsOfAttachment = reader.Flag(),
        };

    private static void Write(FrameWriter writer, Assignment task)
    {
        writer.Span(task.Span);
        writer.Word(task.Who);
        writer.Word(task.What);
        writer.Kind(task.Role);
        writer.Word(task.With);
        writer.Word(task.ReportTo);
        writer.Maybe(task.Deadline, deadline => Write(writer, deadline));
        writer.Many(task.Elsewhere, writer.Span);
    }

    private static Assignment ReadTask(FrameReader reader) => new(reader.Span(), reader.Word(), reader.Word()!)
    {
        Role = reader.Kind<AssignmentRole>(),
        With = reader.Word(),
        ReportTo = reader.Word(),
        Deadline = reader.Maybe(() => ReadDeadline(reader)),
        Elsewhere = reader.Many(reader.Span),
    };

    private static void Write(FrameWriter writer, Deadline deadline)
    {
        writer.Span(deadline.Span);
        writer.Word(deadline.Printed);
        writer.Day(deadline.Day);
        writer.Kind(deadline.Repeats);
        writer.Flag(deadline.IsCounted);
    }

    private static Deadline ReadDeadline(FrameReader reader) => new(reader.Span(), reader.Word()!)
    {
        Day = reader.Day(),
        Repeats = reader.Kind<Recurrence>(),
        IsCounted = reader.Flag(),
    };

    private static void Write(FrameWriter writer, DocumentKey key)
    {
        writer.Word(key.Province);
        writer.Word(key.Issuer);
        writer.Word(key.Type);
        writer.Day(key.Date);
        // A day says its year.
        writer.Maybe(key.Date is null ? key.Year : null, writer.Number);
        writer.Word(key.Designation);
    }

    private static DocumentKey ReadKey(FrameReader reader) => new()
    {
        Province = reader.Word(),
        Issuer = reader.Word(),
        Type = reader.Word(),
        Date = reader.Day(),
        Year = reader.MaybeValue(reader.Number),
        Designation = reader.Word(),
    };

    private static void Write(FrameWriter writer, Pinpoint pinpoint)
    {
        writer.Word(pinpoint.Article);
        writer.Word(pinpoint.Clause);
        writer.Word(pinpoint.Point);
        writer.Word(pinpoint.Part);
    }

    private static Pinpoint ReadPinpoint(FrameReader reader) => new(reader.Word(), reader.Word(), reader.Word())
    {
        Part = reader.Word(),
    };

    private static void Write(FrameWriter writer, CorrectionMark mark)
    {
        writer.Word(mark.Id);
        writer.Word(mark.By);
        writer.Long(mark.Made.ToBinary());
    }

    private static CorrectionMark ReadMark(FrameReader reader) =>
        new(reader.Word()!, reader.Word()!, DateTime.FromBinary(reader.Long()));

    private static void Write(FrameWriter writer, DocumentType type)
    {
        writer.Word(type.Slug);
        writer.Word(type.Name);
    }

    private static DocumentType ReadType(FrameReader reader)
    {
        var (slug, name) = (reader.Word()!, reader.Word()!);
        return DocumentType.Find(slug) ?? DocumentType.Unknown(slug, name);
    }

    private static DocumentNumber? ReadNumber(FrameReader reader) =>
        reader.Word() is { } printed ? DocumentNumber.Parse(printed) : null;
}
