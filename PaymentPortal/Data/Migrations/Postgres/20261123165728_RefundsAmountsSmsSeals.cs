using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PaymentPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RefundsAmountsSmsSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_PaymentRequests_AmountPaid",
                table: "PaymentRequests");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RefundAt",
                table: "SandboxPayments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refunds",
                table: "SandboxPayments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Payments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PaidOn",
                table: "Payments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AmountScheme",
                table: "PaymentRequests",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CeilingValue",
                table: "PaymentRequests",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotificationUrl",
                table: "PaymentRequests",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnOpenUrl",
                table: "PaymentRequests",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnPaidUrl",
                table: "PaymentRequests",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrderedBy",
                table: "Messages",
                type: "character varying(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Refunds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaymentRequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountValue = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AskedByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ProviderReference = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    FailCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextCheckAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Checks = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refunds", x => x.Id);
                    table.CheckConstraint("CK_Refunds_Amount", "\"AmountValue\" > 0");
                    table.ForeignKey(
                        name: "FK_Refunds_PaymentRequests_PaymentRequestId",
                        column: x => x.PaymentRequestId,
                        principalTable: "PaymentRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Refunds_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SandboxPayments_RefundAt",
                table: "SandboxPayments",
                column: "RefundAt");

            migrationBuilder.AddCheckConstraint(
                name: "CK_PaymentRequests_AmountPaid",
                table: "PaymentRequests",
                sql: "\"AmountPaid\" >= 0 AND \"AmountPaid\" <= COALESCE(\"CeilingValue\", \"AmountValue\")");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Channel_DueAt",
                table: "Messages",
                columns: new[] { "Channel", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_AskedAt",
                table: "Refunds",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_NextCheckAt",
                table: "Refunds",
                column: "NextCheckAt");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_PaymentId",
                table: "Refunds",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_PaymentRequestId",
                table: "Refunds",
                column: "PaymentRequestId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_SandboxPayments_RefundAt",
                table: "SandboxPayments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_PaymentRequests_AmountPaid",
                table: "PaymentRequests");

            migrationBuilder.DropIndex(
                name: "IX_Messages_Channel_DueAt",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "RefundAt",
                table: "SandboxPayments");

            migrationBuilder.DropColumn(
                name: "Refunds",
                table: "SandboxPayments");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "PaidOn",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "AmountScheme",
                table: "PaymentRequests");

            migrationBuilder.DropColumn(
                name: "CeilingValue",
                table: "PaymentRequests");

            migrationBuilder.DropColumn(
                name: "NotificationUrl",
                table: "PaymentRequests");

            migrationBuilder.DropColumn(
                name: "ReturnOpenUrl",
                table: "PaymentRequests");

            migrationBuilder.DropColumn(
                name: "ReturnPaidUrl",
                table: "PaymentRequests");

            migrationBuilder.DropColumn(
                name: "OrderedBy",
                table: "Messages");

            migrationBuilder.AddCheckConstraint(
                name: "CK_PaymentRequests_AmountPaid",
                table: "PaymentRequests",
                sql: "\"AmountPaid\" >= 0 AND \"AmountPaid\" <= \"AmountValue\"");
        }
    }
}
