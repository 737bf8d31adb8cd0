using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PaymentPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ProviderAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PaymentAttempts",
                type: "character varying(35)",
                maxLength: 35,
                nullable: false,
                defaultValue: "en");

            migrationBuilder.AddColumn<Guid>(
                name: "ProviderAccountId",
                table: "PaymentAttempts",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ProviderAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BrandId = table.Column<Guid>(type: "uuid", nullable: false),
                    Provider = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    CheckFault = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AccountName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsLive = table.Column<bool>(type: "boolean", nullable: false),
                    Methods = table.Column<string>(type: "text", nullable: false),
                    Missing = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ChangedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderAccounts_Brands_BrandId",
                        column: x => x.BrandId,
                        principalTable: "Brands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentAttempts_ProviderAccountId",
                table: "PaymentAttempts",
                column: "ProviderAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ProviderAccounts_BrandId_Provider",
                table: "ProviderAccounts",
                columns: new[] { "BrandId", "Provider" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PaymentAttempts_ProviderAccounts_ProviderAccountId",
                table: "PaymentAttempts",
                column: "ProviderAccountId",
                principalTable: "ProviderAccounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PaymentAttempts_ProviderAccounts_ProviderAccountId",
                table: "PaymentAttempts");

            migrationBuilder.DropTable(
                name: "ProviderAccounts");

            migrationBuilder.DropIndex(
                name: "IX_PaymentAttempts_ProviderAccountId",
                table: "PaymentAttempts");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PaymentAttempts");

            migrationBuilder.DropColumn(
                name: "ProviderAccountId",
                table: "PaymentAttempts");
        }
    }
}
