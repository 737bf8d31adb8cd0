using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PaymentPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FastSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PaymentRequestTerms_PaymentRequestId",
                table: "PaymentRequestTerms");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRequestTerms_PaymentRequestId_Term",
                table: "PaymentRequestTerms",
                columns: new[] { "PaymentRequestId", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRequests_Status_Id",
                table: "PaymentRequests",
                columns: new[] { "Status", "Id" });

            // The amounts of the requests that are there, as AmountTerm writes them.
            migrationBuilder.Sql("""INSERT INTO "PaymentRequestTerms" ("Term", "PaymentRequestId") SELECT '=' || "AmountValue", "Id" FROM "PaymentRequests" """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DELETE FROM "PaymentRequestTerms" WHERE "Term" LIKE '=%'""");

            migrationBuilder.DropIndex(
                name: "IX_PaymentRequestTerms_PaymentRequestId_Term",
                table: "PaymentRequestTerms");

            migrationBuilder.DropIndex(
                name: "IX_PaymentRequests_Status_Id",
                table: "PaymentRequests");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRequestTerms_PaymentRequestId",
                table: "PaymentRequestTerms",
                column: "PaymentRequestId");
        }
    }
}
