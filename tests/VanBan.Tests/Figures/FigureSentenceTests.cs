using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>Sentences of reports whose figures do not agree, each beside the same sentence with figures that do; and right sentences that
/// look as if they did not.</summary>
public class FigureSentenceTests
{
    [Theory]
    [InlineData("Huyện Krông Bông có 14 đơn vị hành chính trực thuộc, gồm 01 thị trấn và 12 xã.", "Huyện Krông Bông có 14 đơn vị hành chính trực thuộc, gồm 01 thị trấn và 13 xã.")]
    [InlineData("Toàn xã hiện có 2.415 hộ dân, trong đó hộ nghèo là 312 hộ, chiếm 21,9% tổng số hộ.", "Toàn xã hiện có 2.415 hộ dân, trong đó hộ nghèo là 312 hộ, chiếm 12,9% tổng số hộ.")]
    [InlineData("Tổng thu cân đối là 12.480 triệu đồng, bao gồm thu thuế 8.250 triệu đồng, thu phí và lệ phí 1.730 triệu đồng, thu khác 2.050 triệu đồng.", "Tổng thu cân đối là 12.480 triệu đồng, bao gồm thu thuế 8.250 triệu đồng, thu phí và lệ phí 1.730 triệu đồng, thu khác 2.500 triệu đồng.")]
    [InlineData("Số doanh nghiệp đăng ký mới là 462 doanh nghiệp, tăng 22,1% so với cùng kỳ năm trước (412 doanh nghiệp).", "Số doanh nghiệp đăng ký mới là 462 doanh nghiệp, tăng 12,1% so với cùng kỳ năm trước (412 doanh nghiệp).")]
    [InlineData("Sản lượng thủy sản năm 2023 đạt 18.600 tấn, năm 2024 đạt 20.460 tấn, tăng 1.680 tấn.", "Sản lượng thủy sản năm 2023 đạt 18.600 tấn, năm 2024 đạt 20.460 tấn, tăng 1.860 tấn.")]
    [InlineData("Diện tích lúa Đông Xuân thu hoạch được 5.120/6.400 ha, đạt 85% diện tích gieo trồng.", "Diện tích lúa Đông Xuân thu hoạch được 5.120/6.400 ha, đạt 80% diện tích gieo trồng.")]
    [InlineData("Có 27 trên tổng số 36 trường học được công nhận đạt chuẩn, tỷ lệ 72%.", "Có 27 trên tổng số 36 trường học được công nhận đạt chuẩn, tỷ lệ 75%.")]
    [InlineData("Kết quả giải ngân đến hết tháng 9 là 315 tỷ đồng, đạt 73% kế hoạch vốn giao (500 tỷ đồng).", "Kết quả giải ngân đến hết tháng 9 là 315 tỷ đồng, đạt 63% kế hoạch vốn giao (500 tỷ đồng).")]
    [InlineData("Tổng số vốn của chương trình: 640 tỷ đồng (ngân sách trung ương 410 tỷ đồng, ngân sách địa phương 320 tỷ đồng).", "Tổng số vốn của chương trình: 640 tỷ đồng (ngân sách trung ương 410 tỷ đồng, ngân sách địa phương 230 tỷ đồng).")]
    [InlineData("Tai nạn lao động xảy ra 18 vụ, giảm 7 vụ so với cùng kỳ năm 2023 (24 vụ).", "Tai nạn lao động xảy ra 18 vụ, giảm 6 vụ so với cùng kỳ năm 2023 (24 vụ).")]
    [InlineData("Năm 2024 trồng mới 1.250 ha rừng tập trung, vượt 52% kế hoạch (1.000 ha).", "Năm 2024 trồng mới 1.250 ha rừng tập trung, vượt 25% kế hoạch (1.000 ha).")]
    [InlineData("Thu tiền sử dụng đất 72 tỷ đồng, giảm 30% so với năm 2022 (120 tỷ đồng).", "Thu tiền sử dụng đất 72 tỷ đồng, giảm 40% so với năm 2022 (120 tỷ đồng).")]
    [InlineData("Tỷ lệ lao động qua đào tạo tăng từ 61,5% năm 2022 lên 64,2% năm 2023, tăng 3,7 điểm phần trăm.", "Tỷ lệ lao động qua đào tạo tăng từ 61,5% năm 2022 lên 64,2% năm 2023, tăng 2,7 điểm phần trăm.")]
    [InlineData("Doanh thu du lịch ước đạt 1.460 tỷ đồng, gấp 3,0 lần so với cùng kỳ (730 tỷ đồng).", "Doanh thu du lịch ước đạt 1.460 tỷ đồng, gấp 2,0 lần so với cùng kỳ (730 tỷ đồng).")]
    [InlineData("Kỳ họp có 52 đại biểu tham dự, trong đó 50 đại biểu biểu quyết tán thành (đạt 92,6%).", "Kỳ họp có 52 đại biểu tham dự, trong đó 50 đại biểu biểu quyết tán thành (đạt 96,2%).")]
    [InlineData("Giao bổ sung 45 biên chế cho 03 đơn vị: Sở Y tế 20 biên chế, Sở Tư pháp 10 biên chế, Sở Xây dựng 25 biên chế.", "Giao bổ sung 45 biên chế cho 03 đơn vị: Sở Y tế 20 biên chế, Sở Tư pháp 10 biên chế, Sở Xây dựng 15 biên chế.")]
    [InlineData("Quỹ đã vận động được 3.280 triệu đồng, đã chi 2.150 triệu đồng, còn dư 1.310 triệu đồng.", "Quỹ đã vận động được 3.280 triệu đồng, đã chi 2.150 triệu đồng, còn dư 1.130 triệu đồng.")]
    [InlineData("Kế hoạch khám tuyển 1.800 thanh niên; có mặt 1.692 thanh niên, đạt 94% kế hoạch, vắng 180 thanh niên.", "Kế hoạch khám tuyển 1.800 thanh niên; có mặt 1.692 thanh niên, đạt 94% kế hoạch, vắng 108 thanh niên.")]
    [InlineData("Dân số trung bình 185.400 người, trong đó nam 91.200 người và nữ 92.400 người.", "Dân số trung bình 185.400 người, trong đó nam 91.200 người và nữ 94.200 người.")]
    [InlineData("Tổng mức đầu tư sau điều chỉnh là 236 tỷ đồng, tăng 63 tỷ đồng so với mức đã phê duyệt (200 tỷ đồng).", "Tổng mức đầu tư sau điều chỉnh là 236 tỷ đồng, tăng 36 tỷ đồng so với mức đã phê duyệt (200 tỷ đồng).")]
    [InlineData("Số thí sinh đỗ tốt nghiệp 1.176/1.200 thí sinh, tỷ lệ tốt nghiệp đạt 99%.", "Số thí sinh đỗ tốt nghiệp 1.176/1.200 thí sinh, tỷ lệ tốt nghiệp đạt 98%.")]
    [InlineData("Trong số 640 cán bộ được đánh giá có 128 người hoàn thành xuất sắc nhiệm vụ (chiếm 25%).", "Trong số 640 cán bộ được đánh giá có 128 người hoàn thành xuất sắc nhiệm vụ (chiếm 20%).")]
    [InlineData("Chi thường xuyên 840 tỷ đồng, bằng 108% so với cùng kỳ năm 2023 (800 tỷ đồng).", "Chi thường xuyên 840 tỷ đồng, bằng 105% so với cùng kỳ năm 2023 (800 tỷ đồng).")]
    [InlineData("Hỗ trợ 60 hộ nghèo sửa nhà ở, mức hỗ trợ 40 triệu đồng/hộ, tổng kinh phí 2.600 triệu đồng.", "Hỗ trợ 60 hộ nghèo sửa nhà ở, mức hỗ trợ 40 triệu đồng/hộ, tổng kinh phí 2.400 triệu đồng.")]
    [InlineData("Vay của quỹ là 90 tỷ đồng, vốn tự có 30 tỷ đồng, tổng cộng 130 tỷ đồng.", "Vay của quỹ là 90 tỷ đồng, vốn tự có 30 tỷ đồng, tổng cộng 120 tỷ đồng.")]
    public void A_sentence_that_contradicts_itself_is_told_and_its_right_twin_is_not(string wrong, string right)
    {
        Assert.NotEmpty(Told(wrong));
        Assert.Empty(Told(right));
    }

    [Theory]
    [InlineData("Trong quý, Thanh tra huyện tiếp 236 lượt công dân, trong đó tiếp thường xuyên 189 lượt, tiếp định kỳ 47 lượt.")]
    [InlineData("Đã cấp mới 1.364 giấy chứng nhận, gồm 1.021 giấy cho hộ gia đình, 343 giấy cho tổ chức.")]
    [InlineData("Mỗi tháng bình quân tiếp nhận 130 hồ sơ, cả 6 tháng tiếp nhận 780 hồ sơ.")]
    [InlineData("Tổng đàn bò 32.500 con, đàn trâu 4.500 con; tổng đàn gia súc lớn 37.000 con.")]
    [InlineData("Tiếp nhận 94 đơn thư; đã giải quyết 81 đơn, còn 13 đơn đang xem xét.")]
    [InlineData("Toàn huyện hoàn thành 7/10 chỉ tiêu, còn 3 chỉ tiêu chưa hoàn thành.")]
    [InlineData("Cơ cấu lao động: nông nghiệp 46,5%, công nghiệp - xây dựng 24,3%, dịch vụ 29,2%.")]
    [InlineData("ỦY BAN NHÂN DÂN")]
    [InlineData("TỈNH ĐẮK LẮK")]
    [InlineData("-------")]
    [InlineData("1. Toàn huyện có 120 đảng viên được kết nạp, trong đó có 65 đảng viên nữ, 48 đoàn viên và 22 người dân tộc thiểu số.")]
    [InlineData("2. Tổng số vốn khoảng 500 tỷ đồng, gồm vốn vay khoảng 300 tỷ đồng và vốn đối ứng gần 190 tỷ đồng.")]
    [InlineData("3. Năm 2023 thu 100 tỷ đồng, tăng 12% so với năm 2022; năm 2024 phấn đấu thu 130 tỷ đồng.")]
    [InlineData("4. Đã xử phạt 45 trường hợp với số tiền 120 triệu đồng, tăng 5 trường hợp so với cùng kỳ.")]
    [InlineData("5. Lũy kế đến nay có 86 xã đạt chuẩn, trong năm có thêm 4 xã; toàn tỉnh còn 25 xã chưa đạt.")]
    [InlineData("6. Tiếp nhận 300 hồ sơ, đã giải quyết 280 hồ sơ, trả lại 12 hồ sơ không đủ điều kiện, còn 8 hồ sơ trong hạn.")]
    [InlineData("7. Xã có 12 thôn, trong đó 5 thôn đặc biệt khó khăn, 3 thôn có đường liên xã, 9 thôn có nhà văn hóa.")]
    [InlineData("8. Kim ngạch xuất khẩu đạt 1,25 tỷ USD, tăng 8,7%; nhập khẩu đạt 0,86 tỷ USD, tăng 4,1% so với cùng kỳ.")]
    [InlineData("9. Thu nội địa đạt 2.400 tỷ đồng, bằng 60% dự toán Trung ương giao (4.000 tỷ đồng), bằng 55% dự toán tỉnh giao.")]
    [InlineData("10. Mức hỗ trợ 5 triệu đồng/hộ cho 200 hộ và 3 triệu đồng/hộ cho 100 hộ, tổng kinh phí 1.300 triệu đồng.")]
    [InlineData("11. Tỷ lệ tăng dân số tự nhiên giảm còn 0,95%, giảm 0,03% so với năm trước.")]
    [InlineData("12. Giá trị sản xuất tăng 9,2%, trong đó quý I tăng 7,5%, quý II tăng 10,8%.")]
    [InlineData("13. Đến nay đã giao 450 ha, đạt 90% diện tích đã đo đạc và 75% kế hoạch (600 ha).")]
    [InlineData("14. Có 40 dự án đầu tư, 25 dự án trong đó đã đi vào hoạt động, 10 dự án đang xây dựng.")]
    [InlineData("15. Diện tích sàn 1.500 m2, gồm 3 tầng, mỗi tầng 500 m2 và tầng mái 120 m2.")]
    [InlineData("16. Tổng số trường là 85 trường, gồm 30 trường mầm non, 35 trường tiểu học, 20 trường trung học cơ sở; có 62 trường đạt chuẩn (72,9%).")]
    [InlineData("17. Trong tháng xảy ra 6 vụ cháy, giảm 2 vụ (25%) so với tháng trước, thiệt hại 1,2 tỷ đồng.")]
    [InlineData("18. Tuyển 1.200 chỉ tiêu, có 1.850 thí sinh đăng ký; tỷ lệ chọi 1,54.")]
    [InlineData("19. Thời gian thực hiện 24 tháng, trong đó chuẩn bị 6 tháng, thi công 15 tháng.")]
    [InlineData("20. Kinh phí 2024 là 30 tỷ đồng; năm 2025 là 45 tỷ đồng, tăng 50%.")]
    [InlineData("21. Bình quân mỗi xã đạt 16,8 tiêu chí, tăng 0,6 tiêu chí so với năm 2022; có 5 xã đạt 19 tiêu chí.")]
    [InlineData("22. Số vụ phạm pháp hình sự 210 vụ, giảm 14,6% so với cùng kỳ, điều tra khám phá 180 vụ, đạt 85,7%.")]
    [InlineData("23. Toàn tỉnh có 98 xã, phường, thị trấn, gồm 80 xã, 10 phường, 8 thị trấn.")]
    [InlineData("24. Tổng vốn 900 tỷ đồng, vốn trong nước 600 tỷ đồng, tăng 10% so với năm 2023, vốn nước ngoài 300 tỷ đồng.")]
    [InlineData("25. Trường có 32 lớp với 1.120 học sinh, bình quân 35 học sinh/lớp.")]
    [InlineData("26. Cấp 3.450 thẻ, trong đó cấp mới 1.200 thẻ, cấp đổi 2.250 thẻ; còn 120 thẻ chưa trả.")]
    [InlineData("27. Thưởng 15 tập thể và 40 cá nhân, mỗi tập thể 2 triệu đồng, mỗi cá nhân 1 triệu đồng, tổng số tiền 70 triệu đồng.")]
    [InlineData("28. Chi ngân sách 560 tỷ đồng, đạt 70% dự toán, trong đó chi đầu tư 200 tỷ đồng, đạt 62,5% dự toán (320 tỷ đồng).")]
    [InlineData("29. Số lao động 5.200 người, tăng 4% so với năm 2022 và 9% so với năm 2021 (4.770 người).")]
    [InlineData("30. Quỹ đất còn 12 ha, đã giao 30 ha cho 05 dự án, thu hồi 4 ha.")]
    // Rounded operands give rates that seem wrong.
    [InlineData("Kim ngạch xuất khẩu đạt 2,1 tỷ USD, tăng 12% so với cùng kỳ (1,9 tỷ USD).")]
    [InlineData("Tổng vốn là 3 tỷ đồng, trong đó vốn tỉnh 1 tỷ đồng, chiếm 40%.")]
    public void A_right_sentence_is_not_told(string sentence) => Assert.Empty(Told(sentence));

    private static IEnumerable<FindingKind> Told(string sentence)
    {
        var document = new Document("bao-cao.txt", sentence);
        return FigureCheck.Within(document, FigureExtractor.Extract(document)).Select(finding => finding.Kind);
    }
}
