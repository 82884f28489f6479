using VanBan.Documents;
using VanBan.Figures;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>
/// Sentences as reports, resolutions and notices write them, with all that their figures say: value, unit, how it is meant (≈ > &lt; ≥ ≤), direction (+ -),
/// [what it is compared with], {what is measured}.
/// </summary>
public class FigureSentencesTests
{
    [Theory]
    [InlineData("Giá trị sản xuất công nghiệp (giá so sánh 2010) ước đạt 12.345 tỷ đồng, tăng 9,2% so với cùng kỳ và đạt 48,5% kế hoạch năm.",
        "12345000000000 đồng ≈ {Giá trị sản xuất công nghiệp (giá so sánh 2010)} | 9.2 % + [cùng kỳ] {Giá trị sản xuất công nghiệp (giá so sánh 2010)} | 48.5 % [kế hoạch năm] {Giá trị sản xuất công nghiệp (giá so sánh 2010)}")]
    [InlineData("Tổng diện tích gieo trồng cây hàng năm đạt 45.678 ha, bằng 98,5% so với cùng kỳ.",
        "45678 ha {Tổng diện tích gieo trồng cây hàng năm} | 98.5 % [cùng kỳ] {Tổng diện tích gieo trồng cây hàng năm}")]
    [InlineData("Đàn trâu 12.345 con, tăng 1,2%; đàn bò 38.250 con, giảm 0,5%.", "12345 con {Đàn trâu} | 1.2 % + {Đàn trâu} | 38250 con {đàn bò} | 0.5 % - {đàn bò}")]
    [InlineData("Tổng lượng khách du lịch đạt 1,25 triệu lượt, doanh thu du lịch đạt 850 tỷ đồng, tăng 25% so với cùng kỳ năm trước.",
        "1250000 lượt {Tổng lượng khách du lịch} | 850000000000 đồng {doanh thu du lịch} | 25 % + [cùng kỳ năm trước] {doanh thu du lịch}")]
    [InlineData("Tỷ lệ học sinh tốt nghiệp THPT đạt 99,2%, xếp thứ 5 toàn quốc.", "99.2 % {Tỷ lệ học sinh tốt nghiệp THPT} | 5 thứ [toàn quốc] {Tỷ lệ học sinh tốt nghiệp THPT}")]
    [InlineData("Thu nội địa 8.500 tỷ đồng, đạt 52% dự toán; thu từ hoạt động xuất nhập khẩu 1.200 tỷ đồng, đạt 60% dự toán.",
        "8500000000000 đồng {Thu nội địa} | 52 % [dự toán] {Thu nội địa} | 1200000000000 đồng {thu từ hoạt động xuất nhập khẩu} | 60 % [dự toán] {thu từ hoạt động xuất nhập khẩu}")]
    [InlineData("Chỉ số giá tiêu dùng (CPI) bình quân 6 tháng tăng 3,25%.", "3.25 % + {Chỉ số giá tiêu dùng (CPI) bình quân 6 tháng}")]
    [InlineData("Số ca mắc sốt xuất huyết là 1.230 ca, giảm 45% so với cùng kỳ.", "1230 ca {Số ca mắc sốt xuất huyết} | 45 % - [cùng kỳ] {Số ca mắc sốt xuất huyết}")]
    [InlineData("Cơ cấu kinh tế: nông nghiệp chiếm 22,5%, công nghiệp chiếm 43,2%, dịch vụ chiếm 34,3%.", "22.5 % {Cơ cấu kinh tế, nông nghiệp} | 43.2 % {Cơ cấu kinh tế, công nghiệp} | 34.3 % {Cơ cấu kinh tế, dịch vụ}")]
    [InlineData("GRDP bình quân đầu người đạt 92,5 triệu đồng/người/năm.", "92500000 đồng/người/năm {GRDP bình quân đầu người}")]
    [InlineData("Toàn tỉnh có 1.234 hộ nghèo, chiếm tỷ lệ 1,25%.", "1234 hộ {hộ nghèo} | 1.25 % {hộ nghèo}")]
    [InlineData("Công tác giải phóng mặt bằng đạt 85% khối lượng.", "85 % {Công tác giải phóng mặt bằng}")]
    [InlineData("Tai nạn giao thông xảy ra 112 vụ, làm chết 67 người, bị thương 80 người; so với cùng kỳ giảm 12 vụ, giảm 8 người chết, tăng 5 người bị thương.",
        "112 vụ {Tai nạn giao thông} | 67 người {Tai nạn giao thông, làm chết} | 80 người {Tai nạn giao thông, bị thương} | 12 vụ - [cùng kỳ] {Tai nạn giao thông} | 8 người - {Tai nạn giao thông, làm chết} | 5 người + {Tai nạn giao thông, bị thương}")]
    [InlineData("Toàn tỉnh xảy ra 25 vụ cháy, thiệt hại khoảng 3,2 tỷ đồng.", "25 vụ {vụ cháy} | 3200000000 đồng ≈ {vụ cháy, thiệt hại}")]
    [InlineData("Lực lượng Công an đã khởi tố 320 vụ án với 415 bị can.", "320 vụ án {vụ án} | 415 bị can {bị can}")]
    [InlineData("Đã phát hiện, xử lý 245 vụ vi phạm, xử phạt 1,8 tỷ đồng.", "245 vụ {vụ vi phạm} | 1800000000 đồng {vụ vi phạm, xử phạt}")]
    [InlineData("Tính đến hết tháng 9, tổng dư nợ cho vay đạt 98.765 tỷ đồng, tăng 7,6% so với đầu năm.",
        "98765000000000 đồng {tổng dư nợ cho vay} | 7.6 % + [đầu năm] {tổng dư nợ cho vay}")]
    [InlineData("Nợ xấu chiếm 1,15% tổng dư nợ.", "1.15 % [tổng dư nợ] {Nợ xấu}")]
    [InlineData("Tỷ lệ bao phủ bảo hiểm y tế đạt 93,4% dân số.", "93.4 % {Tỷ lệ bao phủ bảo hiểm y tế}")]
    [InlineData("Số lượng cán bộ, công chức được đào tạo, bồi dưỡng đạt 1.250 lượt người.", "1250 lượt người {Số lượng cán bộ, công chức được đào tạo, bồi dưỡng}")]
    [InlineData("Chi phí khám bệnh, chữa bệnh bảo hiểm y tế là 245 tỷ đồng.", "245000000000 đồng {Chi phí khám bệnh, chữa bệnh bảo hiểm y tế}")]
    [InlineData("Sản lượng lương thực có hạt ước đạt 156,7 nghìn tấn, tăng 3,1% so với năm trước.",
        "156700 tấn ≈ {Sản lượng lương thực có hạt} | 3.1 % + [năm trước] {Sản lượng lương thực có hạt}")]
    [InlineData("Năng suất lúa bình quân đạt 62,5 tạ/ha, cao hơn cùng kỳ 1,3 tạ/ha.", "62.5 tạ/ha {Năng suất lúa bình quân} | 1.3 tạ/ha + [cùng kỳ] {Năng suất lúa bình quân}")]
    [InlineData("Tỷ lệ che phủ rừng duy trì ở mức 22,7%.", "22.7 % {Tỷ lệ che phủ rừng}")]
    [InlineData("Nâng tỷ lệ hộ dân sử dụng nước sạch lên 85%.", "85 % {tỷ lệ hộ dân sử dụng nước sạch}")]
    [InlineData("Phấn đấu đến năm 2030 tỷ lệ đô thị hóa đạt trên 50%.", "50 % > {tỷ lệ đô thị hóa}")]
    [InlineData("Đến năm 2030, trên 90% thủ tục hành chính được giải quyết trực tuyến.", "90 % > {thủ tục hành chính được giải quyết trực tuyến}")]
    [InlineData("Bảo đảm 100% hồ sơ được số hóa.", "100 % {hồ sơ được số hóa}")]
    [InlineData("Cắt giảm tối thiểu 30% thời gian giải quyết thủ tục hành chính.", "30 % ≥ - {thời gian giải quyết thủ tục hành chính}")]
    [InlineData("Thu hút mới 15 dự án FDI với tổng vốn đăng ký 320 triệu USD.", "15 dự án {dự án FDI} | 320000000 USD {dự án FDI, tổng vốn đăng ký}")]
    [InlineData("Chỉ số cải cách hành chính xếp thứ 12/63 tỉnh, thành phố, tăng 5 bậc so với năm 2022.",
        "12 thứ [63 tỉnh, thành phố] {Chỉ số cải cách hành chính} | 5 bậc + [năm 2022] {Chỉ số cải cách hành chính}")]
    [InlineData("Tổng số biên chế được giao là 2.145 biên chế, hiện có mặt 2.050 người.", "2145 biên chế {Tổng số biên chế được giao} | 2050 người {người có mặt}")]
    [InlineData("Có 45/60 xã đạt chuẩn nông thôn mới, chiếm 75%.", "45 xã [60 xã] {xã đạt chuẩn nông thôn mới} | 75 % {xã đạt chuẩn nông thôn mới}")]
    [InlineData("Vận tải hàng không đạt 120 nghìn lượt khách.", "120000 lượt khách {Vận tải hàng không}")]
    [InlineData("Thời hạn giải quyết không quá 15 ngày.", "15 ngày ≤ {Thời hạn giải quyết}")]
    [InlineData("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng ước đạt 5.678 tỷ đồng, tăng 12,4% so với cùng kỳ.",
        "5678000000000 đồng ≈ {Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng} | 12.4 % + [cùng kỳ] {Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng}")]
    [InlineData("Tỷ lệ hộ nghèo giảm từ 3,5% xuống còn 2,1%.", "3.5 % {Tỷ lệ hộ nghèo} | 2.1 % {Tỷ lệ hộ nghèo}")]
    [InlineData("Tỷ lệ thất nghiệp ở khu vực thành thị dưới 3%.", "3 % < {Tỷ lệ thất nghiệp ở khu vực thành thị}")]
    [InlineData("Trong tháng có 120 doanh nghiệp đăng ký mới, giảm 15% về số doanh nghiệp và tăng 20% về vốn đăng ký so với cùng kỳ.",
        "120 doanh nghiệp {doanh nghiệp đăng ký mới} | 15 % - {doanh nghiệp đăng ký mới} | 20 % + [cùng kỳ] {doanh nghiệp đăng ký mới, vốn đăng ký}")]
    [InlineData("Giải ngân vốn đầu tư công đến ngày 30/9/2024 đạt 1.845/4.210 tỷ đồng, bằng 43,8% kế hoạch.",
        "1845000000000 đồng {Giải ngân vốn đầu tư công} | 4210000000000 đồng {Giải ngân vốn đầu tư công, kế hoạch} | 43.8 % [kế hoạch] {Giải ngân vốn đầu tư công}")]
    [InlineData("Tiền sử dụng đất chỉ đạt 12% dự toán.", "12 % [dự toán] {Tiền sử dụng đất}")]
    [InlineData("Trong đó, chi đầu tư phát triển đạt 3.210 tỷ đồng, chi thường xuyên đạt 5.430 tỷ đồng.",
        "3210000000000 đồng {chi đầu tư phát triển} | 5430000000000 đồng {chi thường xuyên}")]
    [InlineData("Đã trồng mới 1.250 ha rừng, đạt 62,5% kế hoạch.", "1250 ha {trồng mới rừng} | 62.5 % [kế hoạch] {trồng mới rừng}")]
    [InlineData("Kết nạp 350 đảng viên mới, đạt 70% chỉ tiêu.", "350 đảng viên {đảng viên mới} | 70 % [chỉ tiêu] {đảng viên mới}")]
    [InlineData("Tổ chức 25 hội nghị tuyên truyền với 3.450 lượt người tham dự.", "25 hội nghị {hội nghị tuyên truyền} | 3450 lượt người {lượt người tham dự}")]
    [InlineData("Tiếp nhận 1.250 đơn khiếu nại, tố cáo; đã giải quyết 1.100 đơn, đạt 88%.", "1250 đơn {đơn khiếu nại, tố cáo} | 1100 đơn {đơn giải quyết} | 88 % {đơn giải quyết}")]
    [InlineData("Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt 98,7%.", "98.7 % {Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn}")]
    [InlineData("Toàn ngành có 412 trường học, trong đó 285 trường đạt chuẩn quốc gia.", "412 trường học {trường học} | 285 trường {trường đạt chuẩn quốc gia}")]
    [InlineData("Số giường bệnh/vạn dân đạt 32,5 giường.", "32.5 giường {Số giường bệnh/vạn dân}")]
    [InlineData("Tổng kinh phí thực hiện là 45 tỷ đồng, trong đó ngân sách tỉnh 30 tỷ đồng, ngân sách huyện 15 tỷ đồng.",
        "45000000000 đồng {Tổng kinh phí} | 30000000000 đồng {ngân sách tỉnh} | 15000000000 đồng {ngân sách huyện}")]
    [InlineData("Mức hỗ trợ là 500.000 đồng/hộ/tháng.", "500000 đồng/hộ/tháng {Mức hỗ trợ}")]
    [InlineData("Phê duyệt dự toán kinh phí năm 2024 với tổng số tiền là 2.450 triệu đồng.", "2450000000 đồng {dự toán kinh phí năm 2024}")]
    [InlineData("Bổ sung 12 biên chế cho Sở Y tế.", "12 biên chế {biên chế}")]
    [InlineData("Huy động vốn toàn địa bàn ước đạt 65.400 tỷ đồng, tăng 5,1% so với cuối năm 2023.",
        "65400000000000 đồng ≈ {Huy động vốn toàn địa bàn} | 5.1 % + [cuối năm 2023] {Huy động vốn toàn địa bàn}")]
    [InlineData("Công suất thiết kế 30.000 m3/ngày đêm.", "30000 m3/ngày đêm {Công suất thiết kế}")]
    [InlineData("Chiều dài tuyến đường là 12,5 km.", "12.5 km {Chiều dài tuyến đường}")]
    [InlineData("Kim ngạch nhập khẩu ước đạt 120,5 triệu USD, giảm 3,4% so với tháng trước.",
        "120500000 USD ≈ {Kim ngạch nhập khẩu} | 3.4 % - [tháng trước] {Kim ngạch nhập khẩu}")]
    [InlineData("Lương thực, thực phẩm tăng 2,1%; nhà ở và vật liệu xây dựng tăng 1,5%.", "2.1 % + {Lương thực, thực phẩm} | 1.5 % + {nhà ở và vật liệu xây dựng}")]
    [InlineData("Đoàn thể thao tỉnh đạt 12 huy chương vàng, 8 huy chương bạc.", "12 huy chương vàng {Đoàn thể thao tỉnh} | 8 huy chương bạc {Đoàn thể thao tỉnh}")]
    [InlineData("Có 98% trẻ em dưới 1 tuổi được tiêm đủ vắc xin.", "98 % {trẻ em dưới 1 tuổi được tiêm đủ vắc xin}")]
    [InlineData("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn 9,8%.", "9.8 % {Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng}")]
    [InlineData("Điều chuyển 15 tỷ đồng từ dự án chậm tiến độ sang dự án có nhu cầu.", "15000000000 đồng {dự án chậm tiến độ sang dự án}")]
    [InlineData("Thực hiện sắp xếp giảm 25 đơn vị sự nghiệp, giảm 120 biên chế.", "25 đơn vị sự nghiệp - {đơn vị sự nghiệp} | 120 biên chế - {biên chế}")]
    [InlineData("Mật độ dân số là 150 người/km2.", "150 người/km2 {Mật độ dân số}")]
    [InlineData("Tuổi thọ trung bình đạt 74,5 tuổi.", "74.5 tuổi {Tuổi thọ trung bình}")]
    [InlineData("Tổng số vốn đầu tư thực hiện trên địa bàn ước đạt 9.870 tỷ đồng, bằng 31,2% GRDP.",
        "9870000000000 đồng ≈ {Tổng số vốn đầu tư thực hiện trên địa bàn} | 31.2 % {Tổng số vốn đầu tư thực hiện trên địa bàn}")]
    [InlineData("Sản lượng điện sản xuất đạt 1.234 triệu kWh.", "1234000000 kWh {Sản lượng điện sản xuất}")]
    [InlineData("Số thuê bao điện thoại di động đạt 1,1 triệu thuê bao.", "1100000 thuê bao {Số thuê bao điện thoại di động}")]
    [InlineData("Giá bán lẻ xăng giảm 500 đồng/lít.", "500 đồng/lít - {Giá bán lẻ xăng}")]
    [InlineData("Đã tiêm 12.500 liều vắc xin, đạt 95% kế hoạch.", "12500 liều {liều vắc xin} | 95 % [kế hoạch] {liều vắc xin}")]
    [InlineData("Trong 6 tháng đầu năm, toàn tỉnh giải ngân 2.345 tỷ đồng, đạt 38% kế hoạch.", "2345000000000 đồng {giải ngân} | 38 % [kế hoạch] {giải ngân}")]
    [InlineData("UBND tỉnh đã ban hành 25 nghị quyết, quyết định quy phạm pháp luật.", "25 nghị quyết, quyết định {nghị quyết, quyết định quy phạm pháp luật}")]
    [InlineData("Vẫn còn 15 dự án chưa giải ngân.", "15 dự án {dự án chưa giải ngân}")]
    [InlineData("Thành lập mới 12 hợp tác xã, nâng tổng số lên 245 hợp tác xã.", "12 hợp tác xã {hợp tác xã thành lập mới} | 245 hợp tác xã {hợp tác xã}")]
    [InlineData("Doanh thu vận tải, kho bãi ước đạt 356 tỷ đồng.", "356000000000 đồng ≈ {Doanh thu vận tải, kho bãi}")]
    [InlineData("Công nghiệp chế biến, chế tạo tăng 11,2%.", "11.2 % + {Công nghiệp chế biến, chế tạo}")]
    [InlineData("Thu ngân sách trên địa bàn tỉnh 9 tháng ước thực hiện 10.500 tỷ đồng, đạt 80% dự toán và tăng 5% so với cùng kỳ.",
        "10500000000000 đồng ≈ {Thu ngân sách trên địa bàn tỉnh 9 tháng} | 80 % [dự toán] {Thu ngân sách trên địa bàn tỉnh 9 tháng} | 5 % + [cùng kỳ] {Thu ngân sách trên địa bàn tỉnh 9 tháng}")]
    [InlineData("Số người tham gia bảo hiểm xã hội bắt buộc là 156.789 người, chiếm 28,5% lực lượng lao động.",
        "156789 người {Số người tham gia bảo hiểm xã hội bắt buộc} | 28.5 % {Số người tham gia bảo hiểm xã hội bắt buộc}")]
    [InlineData("Tăng trưởng tín dụng đạt 8,9%, thấp hơn bình quân cả nước 1,2 điểm phần trăm.",
        "8.9 % {Tăng trưởng tín dụng} | 1.2 điểm phần trăm - [bình quân cả nước] {Tăng trưởng tín dụng}")]
    [InlineData("Đến nay đã hỗ trợ xây dựng 320 căn nhà tình nghĩa, kinh phí 19,2 tỷ đồng.",
        "320 căn nhà {căn nhà tình nghĩa} | 19200000000 đồng {căn nhà tình nghĩa, kinh phí}")]
    [InlineData("Thu phí, lệ phí đạt 45 tỷ đồng.", "45000000000 đồng {Thu phí, lệ phí}")]
    [InlineData("Điểm trung bình môn Toán đạt 6,45 điểm, tăng 0,32 điểm so với năm 2022.",
        "6.45 điểm {Điểm trung bình môn Toán} | 0.32 điểm + [năm 2022] {Điểm trung bình môn Toán}")]
    [InlineData("Điều chỉnh giảm dự toán chi đầu tư phát triển với số tiền 1.250 triệu đồng.", "1250000000 đồng - {dự toán chi đầu tư phát triển}")]
    [InlineData("Bổ sung kinh phí cho Sở Y tế 3.200 triệu đồng để mua sắm trang thiết bị.", "3200000000 đồng {Bổ sung kinh phí cho Sở Y tế}")]
    [InlineData("Phân bổ 120 tỷ đồng từ nguồn tăng thu ngân sách tỉnh năm 2024.", "120000000000 đồng {nguồn tăng thu ngân sách tỉnh}")]
    [InlineData("Tổng thu ngân sách nhà nước trên địa bàn là 13.780 tỷ đồng, trong đó: thu nội địa 11.000 tỷ đồng; thu xuất nhập khẩu 2.780 tỷ đồng.",
        "13780000000000 đồng {Tổng thu ngân sách nhà nước trên địa bàn} | 11000000000000 đồng {thu nội địa} | 2780000000000 đồng {thu xuất nhập khẩu}")]
    [InlineData("- Chi thường xuyên: 7.890 tỷ đồng.", "7890000000000 đồng {Chi thường xuyên}")]
    [InlineData("Tốc độ tăng trưởng kinh tế bình quân giai đoạn 2021 - 2025 đạt 7,5 - 8%/năm.", "7.5 %/năm {Tốc độ tăng trưởng kinh tế bình quân giai đoạn 2021 - 2025}")]
    [InlineData("Toàn Đảng bộ có 38.456 đảng viên, sinh hoạt tại 615 chi bộ.", "38456 đảng viên {đảng viên} | 615 chi bộ {chi bộ}")]
    [InlineData("Tỷ lệ ủng hộ đạt 98,5% tổng số đại biểu.", "98.5 % [tổng số đại biểu] {Tỷ lệ ủng hộ}")]
    [InlineData("Số vụ phạm pháp hình sự xảy ra 312 vụ, giảm 8,5% so với cùng kỳ, tỷ lệ điều tra khám phá đạt 85,2%.",
        "312 vụ {Số vụ phạm pháp hình sự} | 8.5 % - [cùng kỳ] {Số vụ phạm pháp hình sự} | 85.2 % {tỷ lệ điều tra khám phá}")]
    [InlineData("Cấp 1.245 giấy chứng nhận quyền sử dụng đất với diện tích 356,8 ha.",
        "1245 giấy chứng nhận {giấy chứng nhận quyền sử dụng đất} | 356.8 ha {giấy chứng nhận quyền sử dụng đất, diện tích}")]
    [InlineData("Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đô thị đạt 95%, vượt 2% kế hoạch.",
        "95 % {Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đô thị} | 2 % + [kế hoạch] {Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đô thị}")]
    [InlineData("Lũy kế đến nay, toàn tỉnh có 12.345 doanh nghiệp với tổng vốn đăng ký 215.600 tỷ đồng.",
        "12345 doanh nghiệp {doanh nghiệp} | 215600000000000 đồng {doanh nghiệp, tổng vốn đăng ký}")]
    [InlineData("Riêng lĩnh vực y tế đạt 78,5% kế hoạch.", "78.5 % [kế hoạch] {lĩnh vực y tế}")]
    [InlineData("Giá trị xuất khẩu gạo tăng gấp 2,5 lần so với cùng kỳ.", "2.5 lần + [cùng kỳ] {Giá trị xuất khẩu gạo}")]
    [InlineData("Thu nhập bình quân đầu người từ 45 triệu đồng tăng lên 62 triệu đồng.",
        "45000000 đồng {Thu nhập bình quân đầu người} | 62000000 đồng {Thu nhập bình quân đầu người}")]
    [InlineData("Chỉ tiêu tuyển sinh là 2.500 học sinh.", "2500 học sinh {Chỉ tiêu tuyển sinh}")]
    [InlineData("Có 3.250 học sinh dự thi, tỷ lệ đỗ 96,5%.", "3250 học sinh {học sinh dự thi} | 96.5 % {tỷ lệ đỗ}")]
    [InlineData("Hỗ trợ tối đa 50% chi phí nhưng không quá 100 triệu đồng/dự án.", "50 % ≤ {Hỗ trợ chi phí} | 100000000 đồng/dự án ≤ {Hỗ trợ chi phí}")]
    [InlineData("Lãi suất cho vay là 6,5%/năm.", "6.5 %/năm {Lãi suất cho vay}")]
    [InlineData("Mực nước hồ chứa đạt 75,3 m, thấp hơn cùng kỳ 1,2 m.", "75.3 m {Mực nước hồ chứa} | 1.2 m - [cùng kỳ] {Mực nước hồ chứa}")]
    [InlineData("Bệnh tay chân miệng ghi nhận 456 ca mắc, tăng 23 ca so với cùng kỳ.", "456 ca {ca mắc} | 23 ca + [cùng kỳ] {ca mắc}")]
    [InlineData("Tỷ lệ lấp đầy các khu công nghiệp đạt trên 70%.", "70 % > {Tỷ lệ lấp đầy các khu công nghiệp}")]
    [InlineData("Vốn ngân sách trung ương là 1.050 tỷ đồng, đã giải ngân 420 tỷ đồng, đạt 40%.",
        "1050000000000 đồng {Vốn ngân sách trung ương} | 420000000000 đồng {giải ngân} | 40 % {giải ngân}")]
    [InlineData("So với cùng kỳ năm trước, kim ngạch xuất khẩu tăng 8,7%.", "8.7 % + [cùng kỳ năm trước] {kim ngạch xuất khẩu}")]
    [InlineData("Sản lượng khai thác thủy sản 9 tháng ước đạt 12.450 tấn, bằng 102,3% cùng kỳ.",
        "12450 tấn ≈ {Sản lượng khai thác thủy sản 9 tháng} | 102.3 % [cùng kỳ] {Sản lượng khai thác thủy sản 9 tháng}")]
    [InlineData("Tổng đàn gia cầm có 9,85 triệu con, tăng 4,5%.", "9850000 con {Tổng đàn gia cầm} | 4.5 % + {Tổng đàn gia cầm}")]
    [InlineData("1. Chăn nuôi\nTổng đàn bò toàn xã tính đến cuối tháng đạt 3.120 con, bằng 98,5% kế hoạch năm.",
        "3120 con {Tổng đàn bò toàn xã} | 98.5 % [kế hoạch năm] {Tổng đàn bò toàn xã}")]
    [InlineData("Đàn vịt có 45.200 con, giảm 1.300 con so với đầu năm.", "45200 con {Đàn vịt} | 1300 con - [đầu năm] {Đàn vịt}")]
    [InlineData("Thu ngân sách được 7.215 triệu đồng/9.000 triệu đồng dự toán, đạt 80,2%.",
        "7215000000 đồng {Thu ngân sách} | 9000000000 đồng {Thu ngân sách, kế hoạch} | 80.2 % {Thu ngân sách}")]
    [InlineData("Tỷ lệ giải ngân đạt 61,2%, thấp hơn bình quân chung của tỉnh 3,4 điểm phần trăm.",
        "61.2 % {Tỷ lệ giải ngân} | 3.4 điểm phần trăm - [bình quân chung của tỉnh] {Tỷ lệ giải ngân}")]
    [InlineData("Nhận 27 đơn (khiếu nại 05 đơn, tố cáo 01 đơn, kiến nghị, phản ánh 21 đơn).",
        "27 đơn {đơn nhận} | 5 đơn {đơn khiếu nại} | 1 đơn {đơn tố cáo} | 21 đơn {đơn kiến nghị, phản ánh}")]
    [InlineData("Toàn huyện có 15.400 ha điều, giá trị tăng 5,1% (KH 4,8%).",
        "15400 ha {điều} | 5.1 % + {giá trị} | 4.8 % {giá trị, kế hoạch}")]
    [InlineData("Chi trả phí bảo vệ rừng cho 31 chủ rừng, 12 cộng đồng và 640 hộ gia đình với số tiền 18,6 tỷ đồng.",
        "31 chủ rừng {Chi trả phí bảo vệ rừng} | 12 cộng đồng {Chi trả phí bảo vệ rừng} | 640 hộ gia đình {Chi trả phí bảo vệ rừng} | 18600000000 đồng {Chi trả phí bảo vệ rừng, số tiền}")]
    [InlineData("Xóa được 57 nhà tạm, nhà dột nát với kinh phí 3,4 tỷ đồng.",
        "57 nhà {nhà tạm, nhà dột nát} | 3400000000 đồng {nhà tạm, nhà dột nát, kinh phí}")]
    [InlineData("Trả 5.214 hồ sơ, trong đó trước hạn 4.701, đúng hạn 490, quá hạn 23 hồ sơ.",
        "5214 hồ sơ {hồ sơ} | 4701 hồ sơ {trước hạn} | 490 hồ sơ {đúng hạn} | 23 hồ sơ {hồ sơ quá hạn}")]
    [InlineData("Có 812/815 học sinh lớp 9 tốt nghiệp, tỷ lệ 99,6%.",
        "812 học sinh [815 học sinh] {học sinh lớp 9 tốt nghiệp} | 99.6 % {học sinh lớp 9 tốt nghiệp, tỷ lệ}")]
    [InlineData("Đã cấp 214 mã số vùng trồng.", "214 mã số {mã số vùng trồng}")]
    [InlineData("Năng suất cà phê đạt 29,8 tạ nhân/ha.", "29.8 tạ/ha {Năng suất cà phê}")]
    [InlineData("Đàn lợn 640 nghìn con (+3,2%).", "640000 con {Đàn lợn} | 3.2 % + {Đàn lợn}")]
    [InlineData("Sau sắp xếp, Sở còn 10 phòng, giảm 04 đầu mối, tương ứng 28,6%.",
        "10 phòng {phòng} | 4 đầu mối - {đầu mối} | 28.6 % - {đầu mối}")]
    public void A_sentence_says_what_its_figures_measure(string sentence, string expected)
    {
        var figures = FigureExtractor.Extract(new Document("example", sentence));
        Assert.Equal(expected.Split(" | "), figures.Select(Shown));
    }

    [Theory]
    [InlineData("Năm 2023, kim ngạch xuất khẩu đạt 12 tỷ USD.", "Năm 2023")]
    [InlineData("Kim ngạch xuất khẩu quý III/2024 đạt 12 tỷ USD.", "quý III/2024")]
    [InlineData("Dân số trung bình năm 2023 là 1,2 triệu người, tăng 1% so với năm 2022.", "năm 2023")]
    [InlineData("Năm học 2024 - 2025, toàn xã có 11 trường.", "Năm học 2024 - 2025")]
    [InlineData("Rà soát cuối năm 2024, xã còn 215 hộ nghèo.", "năm 2024")]
    [InlineData("Trong 9 tháng đã xóa 42 nhà tạm.", "9 tháng")]
    [InlineData("Năm 2025 diện tích hồ tiêu còn 8.900 ha (năm 2024: 9.450 ha).", "Năm 2025")]
    [InlineData("Trong giai đoạn 2021 - 2025 đã trồng 12 ha rừng.", "giai đoạn 2021 - 2025")]
    [InlineData("Phấn đấu đến năm 2030 trồng 12 ha rừng.", "năm 2030")]
    [InlineData("Tính đến hết tháng 9, dư nợ đạt 12 tỷ đồng.", "đến hết tháng 9")]
    [InlineData("Kim ngạch xuất khẩu lũy kế 10 tháng ước đạt 12 tỷ USD.", "10 tháng")]
    [InlineData("Thu ngân sách 10 tháng đạt 12 tỷ đồng.", "10 tháng")]
    [InlineData("Thời hạn vay 10 tháng với lãi suất 5%.", "tháng 8 năm 2024")]
    [InlineData("Kinh phí là 12 tỷ đồng cho giai đoạn 2023 - 2025.", "giai đoạn 2023 - 2025")]
    [InlineData("Giao 12 biên chế năm 2025.", "năm 2025")]
    [InlineData("Đến ngày 20/4/2024, giải ngân 12 tỷ đồng.", "Đến ngày 20/4/2024")]
    [InlineData("Theo Quyết định ban hành ngày 05 tháng 9 năm 2022, mức hỗ trợ là 12 triệu đồng.", "tháng 8 năm 2024")]
    public void A_figure_speaks_of_the_period_its_sentence_names(string sentence, string period) =>
        Assert.Equal(period, FigureExtractor.Extract(new Document("example", sentence), subject: "Tình hình tháng 8 năm 2024")[0].Period);

    [Theory]
    [InlineData("Tăng trưởng đạt 7% (công nghiệp quý II đạt 8%); xuất khẩu đạt 5 tỷ USD.", "tháng 8 năm 2024")]
    [InlineData("Chăn nuôi trong các tháng của quý II đạt 8%; xuất khẩu đạt 5 tỷ USD.", "tháng 8 năm 2024")]
    [InlineData("Trong quý II, chăn nuôi tăng 8%; xuất khẩu đạt 5 tỷ USD.", "quý II")]
    [InlineData("Kết quả 6 tháng đầu năm 2023 như sau: Chăn nuôi tăng 8%; xuất khẩu đạt 5 tỷ USD.", "6 tháng đầu năm 2023")]
    public void A_period_reaches_as_far_as_its_part_of_the_sentence(string sentence, string period) =>
        Assert.Equal(period, FigureExtractor.Extract(new Document("example", sentence), subject: "Tình hình tháng 8 năm 2024")[^1].Period);

    [Theory]
    [InlineData("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024\n\nThu đạt 5 tỷ đồng.", "6 tháng đầu năm 2024")]
    [InlineData("I. KẾT QUẢ QUÝ II\nThu đạt 5 tỷ đồng.", "quý II")]
    [InlineData("I. KẾT QUẢ QUÝ II\nTốt.\nII. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI\nThu đạt 5 tỷ đồng.", null)]
    [InlineData("II. NHIỆM VỤ TRỌNG TÂM\nTốt.\nIII. TÌNH HÌNH THU CHI\nThu đạt 5 tỷ đồng.", "tháng 8 năm 2024")]
    [InlineData("II. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024\nThu đạt 5 tỷ đồng.", "6 tháng cuối năm 2024")]
    public void A_heading_names_the_period_of_the_figures_below_it(string text, string? period) =>
        Assert.Equal(period, Assert.Single(FigureExtractor.Extract(new Document("example", text), subject: "Tình hình tháng 8 năm 2024")).Period);

    [Fact]
    public void A_date_in_the_subject_is_no_period() =>
        Assert.Null(Assert.Single(FigureExtractor.Extract(new Document("example", "Mức hỗ trợ là 12 triệu đồng."),
            subject: "Sửa đổi Nghị định số 15/2015/NĐ-CP ngày 30 tháng 9 năm 2015 của Chính phủ")).Period);

    [Theory]
    [InlineData("không\n\nquá 15 ngày làm việc", Approximation.AtMost)]
    [InlineData("không để chậm quá 15 ngày làm việc", Approximation.AtMost)]
    [InlineData("quá 15 ngày làm việc", Approximation.Over)]
    public void A_denied_bound_is_the_other_bound_even_over_the_end_of_a_page(string text, Approximation approximation) =>
        Assert.Equal(approximation, Assert.Single(FigureExtractor.Extract(new Document("example", "Hồ sơ giải quyết " + text + "."))).Approximation);

    private static string Shown(Figure figure)
    {
        var approximation = figure.Approximation switch
        {
            Approximation.About => " ≈",
            Approximation.Over => " >",
            Approximation.Under => " <",
            Approximation.AtLeast => " ≥",
            Approximation.AtMost => " ≤",
            _ => "",
        };
        var change = figure.Change switch { Direction.Increase => " +", Direction.Decrease => " -", _ => "" };
        var comparison = figure.ComparedWith is { } with ? $" [{with}]" : "";
        return FormattableString.Invariant($"{figure.Value} {figure.Unit}{approximation}{change}{comparison} {{{figure.Indicator}}}");
    }
}
