using BenchmarkDotNet.Attributes;
using VanBan.Documents;
using VanBan.Figures;

namespace VanBan.Benchmarks;

/// <summary>Reading figures: a report, dense with them, and a normative text, whose numbers are nearly all references. About 1 MB of text each.</summary>
[MemoryDiagnoser]
public class Figures
{
    private const string Report =
        "Tổng thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm ước đạt 4.321,5 tỷ đồng, bằng 48,2% dự toán năm, tăng 7,5% so với cùng kỳ; tổng chi đạt 5.600 tỷ đồng. "
        + "Toàn tỉnh có 45 xã đạt chuẩn, 12 hợp tác xã thành lập mới, giải quyết việc làm cho 18.500 lao động, đạt 61% kế hoạch. Công tác cải cách hành chính tiếp tục được các ngành, "
        + "các cấp quan tâm chỉ đạo; kỷ luật, kỷ cương được siết chặt; đời sống người dân ổn định và được cải thiện qua từng năm.\n";

    private const string Regulation =
        "3. Cơ quan quản lý nhà nước quy định tại điểm a khoản 2 Điều 15 và các khoản 1, 2 và 4 Điều 16 Nghị định số 12/2030/NĐ-CP ngày 05 tháng 6 năm 2030 của Chính phủ "
        + "có trách nhiệm xem xét hồ sơ trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ; trường hợp từ chối phải trả lời bằng văn bản và nêu rõ lý do.\n";

    private readonly Document report = new("report", string.Concat(Enumerable.Repeat(Report, 2000)));
    private readonly Document regulation = new("regulation", string.Concat(Enumerable.Repeat(Regulation, 2500)));

    [Benchmark]
    public int OfAReport() => FigureExtractor.Extract(report).Length;

    [Benchmark]
    public int OfARegulation() => FigureExtractor.Extract(regulation).Length;
}
